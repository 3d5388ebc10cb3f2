/**
 * Front-channel logout: one hidden frame for each service, then on. The refresh waits until the frames have loaded:
 * its clock starts when the document has completely loaded (HTML, "shared declarative refresh steps").
 */

import type { Language } from '../languages';
import { texts } from '../texts/texts';
import { html } from './html';
import { page } from './page';

export function loggingOutPage(language: Language, frames: string[], next: string): string {
  const t = texts[language];
  return page({
    language,
    title: t.loggedOut,
    goesOnTo: next,
    content: html`<h1>${t.loggedOut}</h1>
<p>${t.loggingOut}</p>
<p><a class="primary" href="${next}">${t.continue}</a></p>
${frames.map((address) => html`<iframe src="${address}" aria-hidden="true" tabindex="-1" hidden></iframe>`)}`,
  });
}
