/** The one page: choose how to log in, or see who is signed in, with every claim of the id_token. */
import { type Html, html } from '../../fake-idporten/html';
import { languageNames, languages } from '../../fake-idporten/language';
import { levels } from '../../fake-idporten/levels';
import { paths } from '../paths';
import type { Session } from '../sessions';
import { page } from './page';

type Choice = readonly [value: string, name: string];

const select = (name: string, label: string, choices: Choice[]) =>
  html`<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select>`;

/** Also for who is signed in: another level, a fresh login. */
const loginForm = html`<form action="${paths.login}">
${select(
  'level',
  'Level',
  levels.map((level) => [level, level]),
)}
${select(
  'locale',
  'Language',
  languages.map((language) => [language, languageNames[language]]),
)}
${select('prompt', 'Prompt', [
  ['', 'None: single sign-on where possible'],
  ['login', 'login: a fresh login'],
])}
<label for="onbehalfof">On behalf of (onbehalfof, for suppliers)</label>
<input id="onbehalfof" name="onbehalfof">
<button id="log-in">Log in with ID-porten</button>
</form>`;

const logoutForm = html`<form method="post" action="${paths.logout}"><button id="log-out">Log out</button></form>`;

function entry(name: string, value: unknown): Html {
  return html`<dt>${name}</dt><dd id="${name}">${String(value ?? '')}</dd>`;
}

export function signedInPage({ claims }: Session): Html {
  const authTime = new Date(Number(claims.auth_time) * 1000).toISOString();
  return page(
    'Logged in',
    html`<dl>${entry('acr', claims.acr)}${entry('amr', claims.amr?.join(' '))}${entry('auth_time', authTime)}
${entry('locale', claims.locale)}${entry('sid', claims.sid ? 'present' : 'missing')}</dl>
${logoutForm}
<h2>All claims</h2><pre id="claims">${JSON.stringify(claims, null, 2)}</pre>
<h2>Log in again</h2>${loginForm}`,
  );
}

export function signedOutPage(justLoggedOut: boolean): Html {
  return page(justLoggedOut ? 'Logged out' : 'Not logged in', loginForm);
}
