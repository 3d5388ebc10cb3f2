/** Step 1: with which electronic ID. One button each, named `eid`. */

import type { Language } from 'stand-in-kit/languages';
import { acrOf, type Eid, eidsFor, type Level } from 'stand-in-kit/levels';
import { html } from 'stand-in-kit/pages/html';
import { chevron } from 'stand-in-kit/pages/icons';
import { page } from 'stand-in-kit/pages/page';
import { texts as kitTexts } from 'stand-in-kit/texts/texts';
import { texts } from '../texts/texts';

export interface EidStep {
  language: Language;
  /** The address of this login, `/interaction/…`. */
  login: string;
  service: string;
  asked: Level;
  tooLow?: boolean;
}

export function eidPage({ language, login, service, asked, tooLow }: EidStep): string {
  const [t, all] = [texts[language], kitTexts[language]];
  const [onTheWayTo, whichAsks] = t.onTheWay;
  const button = (eid: Eid) =>
    html`<li><button class="choice" name="eid" value="${eid}"><strong>${eid}</strong><span>${t.level(acrOf(eid))}</span>${chevron}</button></li>`;
  return page({
    language,
    title: all.chooseEid,
    here: login,
    failed: tooLow,
    content: html`<h1>${all.chooseEid}</h1>
${tooLow && html`<p class="error" role="alert">${t.eidTooLow}</p>`}
<p>${onTheWayTo}<strong>${service}</strong>${whichAsks}${t.levels[asked]}.</p>
<form method="post" action="${login}"><ul class="list">${eidsFor(asked).map(button)}</ul></form>
<p><a class="alone" href="${login}/cancel">${all.cancelAndReturn}</a></p>`,
  });
}
