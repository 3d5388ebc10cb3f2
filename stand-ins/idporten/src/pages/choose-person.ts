/** Step 2: who signs in. Test people as radios named `pid`; below, a second form for any other synthetic number. */
import { type Eid, type Person, people } from '../../../../services/practices/seed/people';
import { practices } from '../../../../services/practices/seed/practices';
import { type Html, html } from '../html';
import type { Language } from '../language';
import { acrOf } from '../levels';
import { type Texts, texts } from '../texts/texts';
import { arrowLeft } from './icons';
import { page } from './page';

export type PersonFault = 'notSynthetic' | 'eidMissing';

export interface PersonStep {
  language: Language;
  login: string;
  eid: Eid;
  fault?: PersonFault;
  /** What was typed, shown again after a fault. */
  typed?: string;
}

function radio(person: Person, language: Language, chosen: boolean): Html {
  const practice = practices.find(({ slug }) => slug === person.gp?.practice)?.name;
  const who = [`${person.givenName} ${person.familyName}`, practice].filter(Boolean).join(', ');
  const { id, pid } = person;
  return html`<li class="person"><input type="radio" id="${id}" name="pid" value="${pid}" aria-describedby="${id}-who"${chosen && html` checked`}>
<label for="${id}">${person.situation[language]}</label>
<p id="${id}-who">${who}<br><span class="number">${pid.slice(0, 6)} ${pid.slice(6)}</span></p></li>`;
}

function otherNumber(t: Texts, { login, eid, fault, typed }: PersonStep): Html {
  const describedBy = fault ? 'other-fault other-help' : 'other-help';
  return html`<form class="other" method="post" action="${login}" novalidate>
<input type="hidden" name="eid" value="${eid}">
<label for="other">${t.otherNumber}</label>
<p class="help" id="other-help">${t.otherNumberHelp}</p>
${fault && html`<p class="error" id="other-fault" role="alert">${t[fault]}</p>`}
<input id="other" name="pid" inputmode="numeric" autocomplete="off" maxlength="14" size="14" value="${typed}" aria-describedby="${describedBy}"${fault && html` aria-invalid="true" autofocus`}>
<button class="secondary">${t.logIn}</button>
</form>`;
}

export function personPage(step: PersonStep): string {
  const { language, login, eid, fault } = step;
  const t = texts[language];
  const holders = people.filter((person) => person.eids.includes(eid));
  return page({
    language,
    title: t.choosePerson,
    here: `${login}?eid=${eid}`,
    failed: Boolean(fault),
    content: html`<p><a class="alone" href="${login}">${arrowLeft}${t.back}</a></p>
<h1 id="title">${t.choosePerson}</h1>
<p>${eid}. ${t.level(acrOf(eid))}.</p>
<form method="post" action="${login}">
<input type="hidden" name="eid" value="${eid}">
<fieldset aria-labelledby="title"><ul class="people">${holders.map((person, i) => radio(person, language, i === 0))}</ul></fieldset>
<div class="actions"><button class="primary">${t.logIn}</button><a class="alone" href="${login}/cancel">${t.cancel}</a></div>
</form>
${otherNumber(t, step)}`,
  });
}
