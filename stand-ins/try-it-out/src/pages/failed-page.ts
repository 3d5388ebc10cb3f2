/** The page of a login that failed. */
import { type Html, html } from 'stand-in-kit/pages/html';
import type { SentRequest } from '../outcome';
import { paths } from '../paths';
import type { Service } from '../service';
import { page } from './page';
import { requestsSent } from './requests-sent';

/** A login that did not succeed; the reason is technical, for developers. */
export function failedPage(service: Service, reason: string, requests: SentRequest[] = []): Html {
  const asked = html`<section class="card"><h2>What was asked</h2>${requestsSent(requests)}</section>`;
  return page(
    service,
    'Not logged in',
    html`<section class="card"><p class="error">${reason}</p>
<p><a class="primary" href="${service.address(paths.front)}">Start again</a></p></section>
${requests.length > 0 && asked}`,
  );
}
