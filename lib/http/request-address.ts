/** The address that the citizen opened, path and query. `proxy.ts` writes the header, over whatever the browser sent. */
import 'server-only';
import { headers } from 'next/headers';

export const addressHeader = 'x-portal-address';

/** The request's path and query; null for a request that did not pass `proxy.ts`. */
export async function requestAddress(): Promise<string | null> {
  return (await headers()).get(addressHeader);
}
