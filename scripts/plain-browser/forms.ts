/** Forms of a page, as a browser without scripts fills them in and sends them. */
import { type CheerioAPI, load } from 'cheerio';
import type { Answer, Body } from './send';

type Fields = Record<string, string>;
export type Page = Answer & { $: CheerioAPI };

/** A form as the page gave it: where it goes, how it is encoded, and what stands in it. */
export type Form = { page: URL; action: URL; isMultipart: boolean; fields: Fields };

/** Makes an answer readable by selectors. */
export const pageOf = (answer: Answer): Page => ({ ...answer, $: load(answer.text) });

/** The first form that `selector` finds, or that holds what it finds; undefined if there is none. */
export function findForm({ $, url }: Pick<Page, '$' | 'url'>, selector: string): Form | undefined {
  const form = $(selector).first().closest('form');
  if (form.length === 0) return undefined;
  return {
    page: url,
    action: new URL(form.attr('action') || url.href, url),
    isMultipart: form.attr('enctype')?.toLowerCase() === 'multipart/form-data',
    fields: Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])),
  };
}

/** The same; throws if the page has no such form. */
export function formOf(page: Page, selector: string): Form {
  const form = findForm(page, selector);
  if (form) return form;
  throw new Error(`${page.url.pathname} (${page.status}) has no form with ${selector}`);
}

/** The form with other answers, and with the button that was pressed. */
export const filled = (form: Form, fields: Fields): Form => ({ ...form, fields: { ...form.fields, ...fields } });

/** What is sent for it. */
export async function bodyOf({ isMultipart, fields }: Form): Promise<Body> {
  const data = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const encoded = new Response(data);
  return { type: encoded.headers.get('content-type') ?? '', bytes: Buffer.from(await encoded.arrayBuffer()) };
}
