/** Which eID, where the request has not said: one button each, named `idp`; here only ID-porten works. */

import type { Language } from 'stand-in-kit/languages';
import { html } from 'stand-in-kit/pages/html';
import { chevron } from 'stand-in-kit/pages/icons';
import { page } from 'stand-in-kit/pages/page';
import { texts } from 'stand-in-kit/texts/texts';

export interface IdpStep {
  language: Language;
  /** The address of this login, `/broker/login/…`. */
  login: string;
  service: string;
}

export function idpPage({ language, login, service }: IdpStep): string {
  const t = texts[language];
  return page({
    language,
    title: t.chooseEid,
    here: login,
    content: html`<h1>${t.chooseEid}</h1>
<p>${t.goTo} <strong>${service}</strong></p>
<form method="post" action="${login}"><ul class="list">
<li><button class="choice" name="idp" value="idporten"><strong>ID-porten</strong>${chevron}</button></li>
<li><button class="choice" name="idp" value="nbid" disabled><strong>BankID</strong></button></li>
<li><button class="choice" name="idp" value="mitid" disabled><strong>MitID</strong></button></li>
</ul></form>
<p><a class="alone" href="${login}/cancel">${t.cancelAndReturn}</a></p>`,
  });
}
