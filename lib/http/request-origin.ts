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

/**
 * True for a request that a browser makes before anybody clicked, to show a page sooner or as a preview.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html#sec-purpose
 */
export function isPrefetch(headers: Headers): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '');
  return headers.has('next-router-prefetch') || purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose));
}

/**
 * True for a navigation by a person: no prefetch, no fetch by a script, no request of Next's router.
 * A request without `Sec-Fetch-Mode` counts as a navigation.
 */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get('sec-fetch-mode');
  return (!mode || mode === 'navigate') && !isPrefetch(headers) && !headers.has('rsc');
}

/** False for an action id that Next cannot have made: Next would print it to the log. */
export function namesAction(headers: Headers): boolean {
  const action = headers.get('next-action');
  return action === null || /^[0-9a-f]{40,64}$/.test(action);
}
