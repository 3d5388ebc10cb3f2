/** What this service asked for, and how it went. */
import { type Html, html } from 'stand-in-kit/pages/html';
import type { SentRequest } from '../outcome';
import { nameOf } from './name';

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? JSON.stringify(value) : JSON.stringify(value, null, 2);
}

function request({ method, address, about, parameters }: SentRequest): Html {
  const rows = Object.entries(parameters).map(
    ([name, value]) => html`<div><dt>${nameOf(name)}</dt><dd><code>${shown(value)}</code></dd></div>`,
  );
  return html`<section><h3><code>${method} ${address}</code></h3><p>${about}</p>
${rows.length > 0 && html`<dl class="sent">${rows}</dl>`}</section>`;
}

export function requestsSent(requests: SentRequest[]): Html {
  return html`${requests.map(request)}`;
}
