/** Who has logged in, and how, in plain words. */

import { isLanguage, languageNames } from 'stand-in-kit/languages';
import { type Html, html } from 'stand-in-kit/pages/html';
import { fullNameOf, type Person } from 'stand-in-kit/people';
import type { Outcome } from '../outcome';
import { ways } from '../ways/ways';
import { duration, moment } from './moment';

const row = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function who({ pid, name }: Outcome, people: Person[]): Html {
  const person = people.find((candidate) => candidate.pid === pid);
  const known = person ? fullNameOf(person) : 'nobody among our test people';
  const remark = name
    ? html`<strong>${name}</strong>, a name that came along`
    : html`<strong>${known}</strong>; no name came along, this is from our list of test people`;
  return html`<span class="number">${pid}</span>, ${remark}`;
}

function level({ level: reached, acr, idportenLoa, wish }: Outcome): Html {
  const short = (value: string) => value.replace('idporten-loa-', '');
  const more = reached !== wish.level && html`, more than the ${short(wish.level)} that was asked for`;
  const own = idportenLoa && html` at Signicat, <code>${idportenLoa}</code> at ID-porten`;
  return html`<strong>${short(reached)}</strong> (<code id="acr">${acr}</code>${own})${more}`;
}

function age({ authTime, issuedAt, wish }: Outcome): string {
  if (authTime === undefined || issuedAt === undefined) return 'Cannot be told: no time of the login came along.';
  const seconds = issuedAt - authTime;
  if (seconds < 2) return `No: the citizen logged in for this${wish.prompt ? ', as prompt=login asked for' : ''}.`;
  return `The login was ${duration(seconds)} old when this was issued: single sign-on, or a slow way back.`;
}

const languageOf = (locale: string) => (isLanguage(locale) ? `${languageNames[locale]} (${locale})` : locale);

/** `auth_time`, `amr` and the others have ids, for tests. */
export function summary(outcome: Outcome, people: Person[]): Html {
  const { wish, method, authTime, ends, locale, sid } = outcome;
  return html`<dl class="facts">
${row('Who', who(outcome, people))}
${row('Way in', ways[wish.way].title)}
${row('Level', level(outcome))}
${row('Electronic ID', html`<span id="amr">${method ?? 'none was named'}</span>`)}
${row('Logged in', html`<span id="auth_time">${authTime === undefined ? 'no time came along' : moment(authTime)}</span>`)}
${row('Single sign-on', age(outcome))}
${row('Language', html`<span>${locale === undefined ? 'no language came along' : languageOf(locale)}</span>`)}
${row('Good until', ends.length > 0 ? html`${ends.map(({ what, at }) => html`<span class="line">${what}: ${moment(at)}</span>`)}` : 'No tokens of the citizen’s come this way.')}
${row('Session at the issuer', html`<code>sid</code> is <span id="sid">${sid ? 'present' : 'missing'}</span>`)}
</dl><p class="hint">Times are in Oslo.</p>`;
}
