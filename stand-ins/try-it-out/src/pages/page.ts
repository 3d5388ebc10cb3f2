/** The frame of every page: plain HTML, no script, the look of the other stand-ins. */
import { document } from 'stand-in-kit/pages/document';
import { type Html, html } from 'stand-in-kit/pages/html';
import { paths } from '../paths';
import type { Service } from '../service';

/** The whole page. Links to the front page are full addresses: the page may be shown by the login proxy. */
export function page({ address }: Pick<Service, 'address'>, title: string, content: Html): Html {
  return document({
    language: 'en',
    title: `${title} – Try it out`,
    head: html`<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/try-it-out.css">`,
    body: html`<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="tape"><strong>TEST</strong> Everything here runs on this machine, and all people are invented.</p>
<div class="column top"><p class="mark"><a href="${address(paths.front)}">Try it out</a></p>
<p class="tagline">Another service at the ID-porten stand-in: log in, and see all that comes back.</p></div>
</header>
<main class="column" id="main" tabindex="-1"><h1>${title}</h1>
${content}</main>`,
  });
}
