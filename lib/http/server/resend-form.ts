/**
 * The form that a browser without scripts has sent, as a form that sends it again: nobody writes anything twice. Browsers
 * do not restore fields whose text they are told not to keep.
 */
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isFromOurselves } from '../request-origin';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as HTML, also in an attribute. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

async function fieldsOf(request: IncomingMessage, type: string): Promise<[name: string, value: string][] | null> {
  const body = await buffer(request);
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null);
  const fields = [...(form ?? [])];
  const isText = (field: (typeof fields)[number]): field is [string, string] => typeof field[1] === 'string';
  return form && fields.every(isText) ? fields : null;
}

/**
 * HTML of a form with the posted fields, hidden, and one button; null where no form of text was posted, or not from one
 * of our own pages: sent again from here it would count as ours.
 */
export async function resendForm(request: IncomingMessage, button: string): Promise<string | null> {
  const type = request.headers['content-type'] ?? '';
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]): [string, string] => [name, `${value}`]),
  );
  if (request.method !== 'POST' || !isForm || !isFromOurselves(headers)) return null;
  const fields = await fieldsOf(request, type);
  const inputs = fields?.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const [encoding = ''] = type.split(';');
  const head = `<form method="post" action="${escaped(request.url ?? '')}" enctype="${encoding.toLowerCase()}">`;
  return inputs ? `${head}${inputs.join('')}<button class="again">${escaped(button)}</button></form>` : null;
}
