/** Step 1: with which electronic ID. One button each, named `eid`. */
import type { Eid } from '../../../../services/practices/seed/people';
import { html } from '../html';
import type { Language } from '../language';
import { acrOf, eidsFor, type Level } from '../levels';
import { texts } from '../texts/texts';
import { chevron } from './icons';
import { page } from './page';

export interface EidStep {
  language: Language;
  /** The address of this login, `/interaction/…`. */
  login: string;
  service: string;
  asked: Level;
  tooLow?: boolean;
}

export function eidPage({ language, login, service, asked, tooLow }: EidStep): string {
  const t = texts[language];
  const [onTheWayTo, whichAsks] = t.onTheWay;
  const button = (eid: Eid) =>
    html`<li><button class="choice" name="eid" value="${eid}"><strong>${eid}</strong><span>${t.level(acrOf(eid))}</span>${chevron}</button></li>`;
  return page({
    language,
    title: t.chooseEid,
    here: login,
    failed: tooLow,
    content: html`<h1>${t.chooseEid}</h1>
${tooLow && html`<p class="error" role="alert">${t.eidTooLow}</p>`}
<p>${onTheWayTo}<strong>${service}</strong>${whichAsks}${t.levels[asked]}.</p>
<form method="post" action="${login}"><ul class="list">${eidsFor(asked).map(button)}</ul></form>
<p><a class="alone" href="${login}/cancel">${t.cancelAndReturn}</a></p>`,
  });
}
