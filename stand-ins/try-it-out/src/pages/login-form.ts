/** The form that everything starts with: way in, level, language, prompt. */

import { languageNames, languages } from 'stand-in-kit/languages';
import { levels } from 'stand-in-kit/levels';
import { type Html, html } from 'stand-in-kit/pages/html';
import { paths } from '../paths';
import type { Service } from '../service';
import { ways } from '../ways/ways';
import { type WayName, type Wish, wayNames } from '../wish';

type Choice = readonly [value: string, name: string];

const select = (name: string, label: string, choices: Choice[], chosen?: string) => html`<div>
<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${choices.map(
  ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
)}</select></div>`;

function wayChoice(service: Service, name: WayName, chosen: WayName): Html {
  const { title, about, missing } = ways[name];
  const reason = missing(service);
  const state = reason ? html` disabled` : name === chosen && html` checked`;
  return html`<div class="person${reason && ' unavailable'}"><input type="radio" name="way" value="${name}" id="way-${name}" aria-describedby="about-${name}"${state}>
<label for="way-${name}">${title}</label>
<div id="about-${name}"><p>${about}</p>${reason && html`<p class="reason">${reason}</p>`}</div></div>`;
}

const levelChoices = levels.map((level): Choice => [level, level.replace('idporten-loa-', '')]);
const languageChoices = languages.map((language): Choice => [language, `${languageNames[language]} (${language})`]);

/** `before`: the choices of the login that is shown; `prompt` is never kept, it would stop single sign-on. */
export function loginForm(service: Service, before?: Wish): Html {
  const way = before && !ways[before.way].missing(service) ? before.way : 'idporten';
  return html`<form action="${service.address(paths.login)}" class="choices">
<fieldset><legend>Way in</legend><div class="people">${wayNames.map((name) => wayChoice(service, name, way))}</div></fieldset>
<div class="fields">
${select('level', 'Level, at least', levelChoices, before?.level)}
${select('locale', 'Language', languageChoices, before?.locale)}
${select('prompt', 'Prompt', [
  ['', 'not sent: single sign-on'],
  ['login', 'login: a new login'],
])}
<div><label for="onbehalfof">On behalf of</label>
<input id="onbehalfof" name="onbehalfof" aria-describedby="about-onbehalfof" autocomplete="off">
<p class="hint" id="about-onbehalfof">For suppliers, ID-porten directly only.</p></div>
</div>
<p><button class="primary" id="log-in">Log in</button></p>
</form>`;
}
