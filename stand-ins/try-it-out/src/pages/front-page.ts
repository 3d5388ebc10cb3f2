/** Nobody is logged in: choose how. */
import { type Html, html } from 'stand-in-kit/pages/html';
import type { Service } from '../service';
import { loginForm } from './login-form';
import { page } from './page';

export function frontPage(service: Service, title: string): Html {
  return page(
    service,
    title,
    html`<p class="lead">Choose how to log in. You then log in as a test person, and come back here to each claim and its
meaning, the times, the request that was sent, and the tokens as they came.</p>
<div class="card">${loginForm(service)}</div>`,
  );
}
