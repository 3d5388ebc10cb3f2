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
 * True for a navigation by a person: no prefetch, no fetch by a script, no request of Next's router.
 * A request without `Sec-Fetch-Mode` counts as a navigation.
 */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get('sec-fetch-mode');
  const prefetch = /prefetch/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '');
  return (!mode || mode === 'navigate') && !prefetch && !headers.has('rsc') && !headers.has('next-router-prefetch');
}

/** False for an action id that Next cannot have made: Next would print it to the log. */
export function namesAction(headers: Headers): boolean {
  const action = headers.get('next-action');
  return action === null || /^[0-9a-f]{40,64}$/.test(action);
}
