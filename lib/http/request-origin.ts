/** Where a request comes from, as the browser tells it. Next itself lets an action without `Origin` pass. */
import { env } from '@/lib/env/env';

/**
 * True when a request that changes something comes from our own pages: by `Sec-Fetch-Site`, else by `Origin`.
 * A request that tells neither is not one of ours. https://www.w3.org/TR/fetch-metadata/
 */
export function isFromOurselves(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'none') return site === 'same-origin';
  return headers.get('origin') === env().NEXTAUTH_URL;
}

/**
 * True for a navigation that a person made: no prefetch, no fetch by a script, no request of Next's router.
 * Browsers that do not send `Sec-Fetch-Mode` are taken at their word.
 */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get('sec-fetch-mode');
  const prefetch = /prefetch/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '');
  return (!mode || mode === 'navigate') && !prefetch && !headers.has('rsc') && !headers.has('next-router-prefetch');
}

/** False for an action that no build of Next has named: Next would print what it got instead. */
export function namesAction(headers: Headers): boolean {
  const action = headers.get('next-action');
  return action === null || /^[0-9a-f]{40,64}$/.test(action);
}
