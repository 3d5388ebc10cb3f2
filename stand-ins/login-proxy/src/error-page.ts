/** The proxy's one page: something failed, try again or go to the front page. */
import { isLanguage } from 'stand-in-kit/languages';
import { document } from 'stand-in-kit/pages/document';
import { html } from 'stand-in-kit/pages/html';
import { texts as kitTexts } from 'stand-in-kit/texts/texts';
import { texts } from './texts';

export interface ErrorPage {
  language: string;
  status: number;
  /** The address that tries again; none where that cannot help. */
  retry: string | undefined;
}

const style = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#1f1f1f;background:#fff}
main{max-width:40rem;margin:15vh auto 0;padding:0 1.5rem}h1{line-height:1.2}a{color:#0056b4;margin-right:1.5rem}
a:focus-visible{outline:3px solid #0056b4;outline-offset:3px}`;

export function errorPage({ language: wish, status, retry }: ErrorPage): string {
  const language = isLanguage(wish) ? wish : 'nb';
  const t = texts[language];
  return document({
    language,
    title: `${kitTexts[language].error}: ${t.title}`,
    head: html`<style>${style}</style>`,
    body: html`<main>
<h1>${t.title}</h1>
<p>${t.ours}</p>
<p>${retry && html`<a href="${retry}">${t.retry}</a>`}<a href="/">${t.start}</a></p>
<p><small>HTTP ${status}</small></p>
</main>`,
  }).toString();
}
