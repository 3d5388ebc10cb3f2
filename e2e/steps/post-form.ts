/** Posts the form of a page over plain HTTP, as a browser without JavaScript would. */
import type { APIRequestContext, APIResponse } from '@playwright/test';

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };
const decoded = (text: string) => text.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name) => entities[name] ?? '');

/** The hidden fields of the form that has a field of this name. */
export function hiddenFields(page: string, field: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`name="${field}"`));
  if (!form) throw new Error(`the page has no form with ${field}`);
  const inputs = form.matchAll(/<input type="hidden"(?: [^>]*?)?name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [decoded(name), decoded(value)]));
}

/** Sends it to where the page stood. */
export function postForm(
  browser: APIRequestContext,
  address: string,
  fields: Record<string, string>,
  authorization?: string,
): Promise<APIResponse> {
  const headers = { origin: new URL(address).origin, ...(authorization ? { authorization } : {}) };
  return browser.post(address, { multipart: fields, headers, maxRedirects: 0 });
}
