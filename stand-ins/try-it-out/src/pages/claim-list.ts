/** Each claim with its value and its meaning, and the page that says so. */
import { type Html, html } from 'stand-in-kit/pages/html';
import { flat } from '../claims/flat';
import { meaningOf, type Vocabulary } from '../claims/meaning';
import type { Answer } from '../outcome';
import { moment } from './moment';
import { nameOf } from './name';

const isTime = (name: string) => ['auth_time', 'exp', 'iat', 'nbf'].includes(name);

function shownValue(name: string, value: unknown): Html {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const time = isTime(name) && typeof value === 'number' && html`<span class="line">${moment(value)}</span>`;
  return html`<code>${text ?? ''}</code>${time}`;
}

function meaning(vocabulary: Vocabulary, name: string): Html {
  const found = meaningOf(vocabulary, name);
  if (!found) return html`<strong class="unknown">Unknown:</strong> our lists do not have it.`;
  const { text, source } = found;
  return html`${text} <a class="source" href="${source.address}">${source.name}</a>`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One answer: a heading, what it is, and its claims; those that an earlier answer has, too, only by name. */
export function claimList({ name, about, vocabulary, claims }: Answer, index: number, all: Answer[]): Html {
  const earlier = all
    .slice(0, index)
    .flatMap((answer) => (answer.vocabulary === vocabulary ? flat(answer.claims ?? {}) : []));
  const isKnown = ([claim, value]: [string, unknown]) =>
    earlier.some(([other, otherValue]) => other === claim && same(otherValue, value));
  const found = flat(claims ?? {});
  const repeated = found.filter(isKnown).map(([claim]) => claim);
  const rows = found
    .filter((entry) => !isKnown(entry))
    .map(
      ([claim, value]) => html`<div><dt>${nameOf(claim)}</dt>
<dd class="value">${shownValue(claim, value)}</dd><dd>${meaning(vocabulary, claim)}</dd></div>`,
    );
  return html`<section><h3>${name}</h3><p>${about}</p>${rows.length > 0 && html`<dl class="claims">${rows}</dl>`}
${repeated.length > 0 && html`<p>The same as above: <code>${repeated.join(', ')}</code>.</p>`}</section>`;
}
