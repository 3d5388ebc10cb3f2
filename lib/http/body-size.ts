/** How large a request may be. The largest form of the portal is about 4 kB. */

/** In bytes; also Next's limit for server actions. `next.config.mjs` cuts off a body without `Content-Length` there. */
export const largestBody = 1024 * 1024;

/** True for a request whose `Content-Length` is above the limit. */
export function isTooLarge(headers: Headers): boolean {
  return Number(headers.get('content-length') ?? 0) > largestBody;
}
