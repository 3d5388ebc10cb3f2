/**
 * The form that a browser without scripts has sent, as a form that sends it again: nobody writes anything twice. Browsers
 * do not restore fields whose text they are told not to keep.
 */
import type { IncomingMessage } from 'node:http';
import { isFromOurselves } from '../request-origin';
import { bodyOf } from './request-body';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as HTML, also in an attribute. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

async function fieldsOf(request: IncomingMessage, type: string): Promise<[name: string, value: string][] | null> {
  const body = new Uint8Array(await bodyOf(request));
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null);
  const fields = [...(form ?? [])];
  const isText = (field: (typeof fields)[number]): field is [string, string] => typeof field[1] === 'string';
  return form && fields.every(isText) ? fields : null;
}

type Shown = {
  /** What stands on the button. */
  button: string;
  /** The names of the fields that the citizen has written, and the label over each; all others are hidden. */
  texts?: readonly string[];
  label?: string;
};

/** A field of the form. HTML drops the first line break of a text area. */
function fieldOf([name, value]: [string, string], nth: number, { texts = [], label = '' }: Shown): string {
  if (!texts.includes(name)) return `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;
  const attributes = `id="f${nth}" name="${escaped(name)}" rows="8" dir="auto" autocomplete="off"`;
  return `<label for="f${nth}">${escaped(label)}</label><textarea ${attributes}>\n${escaped(value)}</textarea>`;
}

/**
 * HTML of a form with the posted fields and one button; null where no form of text was posted, or not from one of our own
 * pages: sent again from here it would count as ours.
 */
export async function resendForm(request: IncomingMessage, shown: Shown): Promise<string | null> {
  const type = request.headers['content-type'] ?? '';
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]): [string, string] => [name, `${value}`]),
  );
  if (request.method !== 'POST' || !isForm || !isFromOurselves(headers)) return null;
  const fields = await fieldsOf(request, type);
  const inputs = fields?.map((field, nth) => fieldOf(field, nth, shown));
  const [encoding = ''] = type.split(';');
  const head = `<form method="post" action="${escaped(request.url ?? '')}" enctype="${encoding.toLowerCase()}">`;
  return inputs ? `${head}${inputs.join('')}<button class="again">${escaped(shown.button)}</button></form>` : null;
}
