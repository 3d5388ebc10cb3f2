/** Step 2: who signs in. Test people as radios named `pid`; below, a second form for any other synthetic number. */

import type { Language } from 'stand-in-kit/languages';
import { acrOf, type Eid } from 'stand-in-kit/levels';
import { type Html, html } from 'stand-in-kit/pages/html';
import { arrowLeft } from 'stand-in-kit/pages/icons';
import { page } from 'stand-in-kit/pages/page';
import { fullNameOf, type Person } from 'stand-in-kit/people';
import { type Texts, texts } from '../texts/texts';

export type PersonFault = 'notSynthetic' | 'eidMissing';

export interface PersonStep {
  language: Language;
  login: string;
  people: Person[];
  eid: Eid;
  fault?: PersonFault;
  /** What was typed, shown again after a fault. */
  typed?: string;
}

function radio(person: Person, language: Language, chosen: boolean): Html {
  const { pid, line, detail } = person;
  const id = `person-${pid}`;
  const who = [fullNameOf(person), detail].filter(Boolean).join(', ');
  return html`<li class="person"><input type="radio" id="${id}" name="pid" value="${pid}" aria-describedby="${id}-who"${chosen && html` checked`}>
<label for="${id}">${line[language]}</label>
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
  const { language, login, people, eid, fault } = step;
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
