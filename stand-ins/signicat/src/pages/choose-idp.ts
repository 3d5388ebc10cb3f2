/** Which eID, where the request has not said: one button each, named `idp`; here only ID-porten works. */
import { html } from '../../../idporten/src/html';
import type { Language } from '../../../idporten/src/language';
import { chevron } from '../../../idporten/src/pages/icons';
import { page } from '../../../idporten/src/pages/page';
import { texts } from '../../../idporten/src/texts/texts';

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
