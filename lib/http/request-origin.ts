/** Where a request comes from, by the browser's headers. Next itself accepts an action without `Origin`. */
import { env } from '@/lib/env/env';

/**
 * True when a request that changes something comes from our own pages: by `Sec-Fetch-Site`, else by `Origin`.
 * False for a request that has neither. https://www.w3.org/TR/fetch-metadata/
 */
export function isFromOurselves(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'none') return site === 'same-origin';
  return headers.get('origin') === env().NEXTAUTH_URL;
}

/** True where the browser says that it comes from a page of ours. */
export function isSameOrigin(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'same-origin';
}

/**
 * True for what a browser or Next's router fetches in advance: the citizen has not asked for it, and may never do.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html#sec-purpose
 */
export function isPrefetch(headers: Headers): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name)).join();
  return headers.has('next-router-prefetch') || /prefetch|prerender|preview/i.test(purpose);
}

/**
 * True for a page that a person opens in a tab: no frame, no prefetch, no fetch by a script, no request of Next's router.
 * A browser that does not say what a request is for is believed: https://www.w3.org/TR/fetch-metadata/
 */
export function isTopLevelNavigation(headers: Headers): boolean {
  const isNavigation = (headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate';
  const isDocument = (headers.get('sec-fetch-dest') ?? 'document') === 'document';
  return isNavigation && isDocument && !isPrefetch(headers) && !headers.has('rsc');
}

/** False for an action id that Next cannot have made: Next would print it to the log. */
export function namesAction(headers: Headers): boolean {
  const action = headers.get('next-action');
  return action === null || /^[0-9a-f]{40,64}$/.test(action);
}
