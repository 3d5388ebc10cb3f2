/** Posts the form of a page over plain HTTP, as a browser without JavaScript would. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { load } from 'cheerio';

/** The hidden fields of the form that has a field of this name. */
export function hiddenFields(page: string, field: string): Record<string, string> {
  const form = load(page)(`form:has([name="${field}"])`).first();
  if (form.length === 0) throw new Error(`the page has no form with ${field}`);
  const fields = form.find('input[type="hidden"]').serializeArray();
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
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
