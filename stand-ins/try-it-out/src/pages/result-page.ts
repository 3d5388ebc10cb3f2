/** What a login came to: in plain words, claim by claim, what was asked, and raw. */
import { type Html, html } from 'stand-in-kit/pages/html';
import type { Outcome } from '../outcome';
import { paths } from '../paths';
import type { Service } from '../service';
import { claimList } from './claim-list';
import { loginForm } from './login-form';
import { page } from './page';
import { rawAnswers } from './raw';
import { requestsSent } from './requests-sent';
import { summary } from './summary';

const button = html`<button class="secondary" id="log-out">Log out</button>`;

function logoutForm({ proxy, address }: Service, { wish, logout }: Outcome): Html {
  if (wish.way === 'nais') {
    const action = new URL('/oauth2/logout', proxy?.proxyUrl).href;
    return html`<form action="${action}"><input type="hidden" name="redirect" value="${paths.loggedOut}">${button}</form>
<p class="hint">Leads to the proxy’s /oauth2/logout, which also ends the session at ID-porten.</p>`;
  }
  const reach = logout
    ? 'Ends the session here, at the issuer, and in every other service that the issuer tells.'
    : 'Ends the session here only: the REST API has no logout, so the session at ID-porten lives on.';
  return html`<form method="post" action="${address(paths.logout)}">${button}</form><p class="hint">${reach}</p>`;
}

const contents: [id: string, title: string][] = [
  ['came-back', 'What came back'],
  ['asked', 'What was asked'],
  ['raw', 'Raw'],
  ['again', 'Log in again'],
];

function part(id: string, content: Html): Html {
  const title = contents.find(([name]) => name === id)?.[1];
  return html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

export function resultPage(service: Service, outcome: Outcome): Html {
  const { answers, requests, wish } = outcome;
  return page(
    service,
    'Logged in',
    html`<div class="card">${summary(outcome, service.people)}<div class="leave">${logoutForm(service, outcome)}</div></div>
<nav aria-label="On this page"><ul>${contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${part('came-back', html`${answers.map(claimList)}`)}
${part('asked', requestsSent(requests))}
${part('raw', rawAnswers(answers))}
${part('again', loginForm(service, wish))}`,
  );
}
