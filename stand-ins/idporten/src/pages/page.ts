/** The frame of every page: the lime tape, the language links, one white card. Works without JavaScript. */
import { type Html, html } from '../html';
import { type Language, languageNames, languages } from '../language';
import { standIn } from '../stand-in';
import { texts } from '../texts/texts';

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

/** The whole document. */
export function page({ language, title, here, failed, goesOnTo, content }: PageParts): string {
  const t = texts[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${goesOnTo && html`<meta http-equiv="refresh" content="0;url=${goesOnTo}">`}
<title>${failed && `${t.error}: `}${title} – ${t.mark}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header>
<p class="tape"><strong>TEST</strong> ${t.notIdporten.replace('ID-porten', standIn().name)}</p>
<div class="column top"><p class="mark">${t.mark}</p>${here && languageLinks(language, here)}</div>
</header>
<main class="column" id="main" tabindex="-1"><div class="card">${content}</div></main>
<footer class="column"><p>${t.footer}</p></footer>
</body>
</html>
`.toString();
}
