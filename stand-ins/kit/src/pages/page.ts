/** The frame of every page: the lime tape, the language links, one white card. Works without JavaScript. */

import { type Language, languageNames, languages } from '../languages';
import { standIn } from '../stand-in';
import { texts } from '../texts/texts';
import { document } from './document';
import { type Html, html } from './html';

export interface PageParts {
  language: Language;
  title: string;
  /** The address that the language links lead to, with `lang` added; none where the page cannot be asked for again. */
  here?: string;
  failed?: boolean;
  /** Where the browser goes by itself as soon as all of the page, frames too, has loaded. */
  goesOnTo?: string;
  content: Html;
}

function languageLinks(current: Language, here: string): Html {
  const link = (language: Language) => {
    const address = new URL(here, 'http://localhost');
    address.searchParams.set('lang', language);
    const name = languageNames[language];
    return language === current
      ? html`<li><span aria-current="true">${name}</span></li>`
      : html`<li><a href="${address.pathname + address.search}" lang="${language}" hreflang="${language}">${name}</a></li>`;
  };
  return html`<nav aria-label="${texts[current].language}"><ul>${languages.map(link)}</ul></nav>`;
}

/** The whole page. */
export function page({ language, title, here, failed, goesOnTo, content }: PageParts): string {
  const t = texts[language];
  const refresh = goesOnTo && html`<meta http-equiv="refresh" content="0;url=${goesOnTo}">\n`;
  return document({
    language,
    title: `${failed ? `${t.error}: ` : ''}${title} – ${t.mark}`,
    head: html`${refresh}<link rel="stylesheet" href="/assets/page.css">`,
    body: html`<a class="skip" href="#main">${t.skip}</a>
<header>
<p class="tape"><strong>TEST</strong> ${t.disclaimer.replace('{name}', standIn().name)}</p>
<div class="column top"><p class="mark">${t.mark}</p>${here && languageLinks(language, here)}</div>
</header>
<main class="column" id="main" tabindex="-1"><div class="card">${content}</div></main>
<footer class="column"><p>${t.footer}</p></footer>`,
  }).toString();
}
