/** The answers as they came: a token in its three parts and as text, anything else as JSON. */
import { decodeProtectedHeader } from 'jose';
import { type Html, html } from 'stand-in-kit/pages/html';
import type { Answer } from '../outcome';

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** `#claims` is the first answer's payload, for tests. */
const block = (label: string, text: string, id?: string) =>
  html`<h4>${label}</h4><pre${id && html` id="${id}"`}>${text}</pre>`;

function parts(token: string, claims: Record<string, unknown>, id?: string): Html {
  const signature = token.split('.')[2] ?? '';
  return html`${block('Header', json(decodeProtectedHeader(token)))}${block('Payload', json(claims), id)}
${block('Signature', signature)}`;
}

function rawAnswer({ name, claims, token }: Answer, index: number): Html {
  const id = index === 0 ? 'claims' : undefined;
  const encoded = token && html`<details><summary>${name}, encoded</summary><pre>${token}</pre></details>`;
  const inside = token && claims ? parts(token, claims, id) : claims && block('JSON', json(claims), id);
  return html`<section><h3>${name}</h3>${inside}${encoded}</section>`;
}

export function rawAnswers(answers: Answer[]): Html {
  return html`${answers.map(rawAnswer)}`;
}
