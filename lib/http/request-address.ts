/** The address of the request as the citizen opened it, path and query; `proxy.ts` writes it, whatever was sent. */
import 'server-only';
import { headers } from 'next/headers';

export const addressHeader = 'x-portal-address';

/** The request's own path and query; null outside a request that passed the proxy. */
export async function requestAddress(): Promise<string | null> {
  return (await headers()).get(addressHeader);
}
