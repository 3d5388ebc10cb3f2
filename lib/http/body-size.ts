/** How large a request may be. The largest form of the portal is about 4 kB. */

/** Bytes: what Next allows a server action, too. `next.config.mjs` cuts a body that does not say its size there. */
export const largestBody = 1024 * 1024;

/** True for a request that says it is larger than any of ours. */
export function isTooLarge(headers: Headers): boolean {
  return Number(headers.get('content-length') ?? 0) > largestBody;
}
