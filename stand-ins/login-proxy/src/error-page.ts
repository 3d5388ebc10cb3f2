/** The proxy's one page: something failed, try again or go to the front page. The portal's own words, in its languages. */

import en from '../../../texts/en.json';
import nb from '../../../texts/nb.json';
import nn from '../../../texts/nn.json';
import se from '../../../texts/se.json';
import { html } from '../../idporten/src/html';
import { isLanguage } from '../../idporten/src/language';
import { texts as issuerTexts } from '../../idporten/src/texts/texts';

const texts = { nb: nb.problem, nn: nn.problem, se: se.problem, en: en.problem };

export interface ErrorPage {
  language: string;
  status: number;
  /** The address that tries again; none where that cannot help. */
  retry: string | undefined;
}

const style = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#1f1f1f;background:#fff}
main{max-width:40rem;margin:15vh auto 0;padding:0 1.5rem}h1{line-height:1.2}a{color:#0056b4;margin-right:1.5rem}
a:focus-visible{outline:3px solid #0056b4;outline-offset:3px}`;

/** The whole document. */
export function errorPage({ language: wish, status, retry }: ErrorPage): string {
  const language = isLanguage(wish) ? wish : 'nb';
  const t = texts[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${issuerTexts[language].error}: ${t.title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${t.title}</h1>
<p>${t.ours}</p>
<p>${retry && html`<a href="${retry}">${t.retry}</a>`}<a href="/">${t.start}</a></p>
<p><small>HTTP ${status}</small></p>
</main>
</body>
</html>
`.toString();
}
