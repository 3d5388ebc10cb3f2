/** The frame of both pages: the look of the other stand-ins, in a wider column. */
import { document } from 'stand-in-kit/pages/document';
import { type Html, html } from 'stand-in-kit/pages/html';
import { type PageLanguage, texts } from '../texts';

/** The address with its language; Bokmål needs none. */
export function inLanguage(language: PageLanguage, path: string): string {
  const url = new URL(path, 'http://localhost');
  if (language === 'nb') url.searchParams.delete('lang');
  else url.searchParams.set('lang', language);
  return url.pathname + url.search;
}

export function page(language: PageLanguage, here: string, title: string, content: Html): string {
  const t = texts[language];
  const [other, name] = language === 'nb' ? (['en', 'English'] as const) : (['nb', 'Bokmål'] as const);
  return document({
    language,
    title: `${title} – ${t.mark}`,
    head: html`<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/mailbox.css">`,
    body: html`<a class="skip" href="#main">${t.skip}</a>
<header>
<p class="tape"><strong>TEST</strong> ${t.disclaimer}</p>
<div class="column top"><p class="mark">${t.mark}</p>
<nav aria-label="${t.language}"><a href="${inLanguage(other, here)}" lang="${other}" hreflang="${other}">${name}</a></nav></div>
</header>
<main class="column" id="main" tabindex="-1"><div class="card">${content}</div></main>`,
  }).toString();
}
