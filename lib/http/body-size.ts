/** How large a request's body may be. The largest form of the portal is about 4 kB; a long essay pasted into it still fits. */

/** In bytes; also Next's limits, in `next.config.mjs`. */
export const largestBody = 256 * 1024;

/** True for a request whose `Content-Length` is above the limit. */
export function isTooLarge(headers: Headers): boolean {
  return Number(headers.get('content-length') ?? 0) > largestBody;
}
