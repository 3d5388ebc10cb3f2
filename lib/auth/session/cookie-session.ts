/** Who a request is from where the portal keeps its own cookie: all ways but the login proxy's. */
import 'server-only';
import type { Identified } from '@/lib/auth/ways/login-way';
import { cookieIn, sessionCookie } from './cookies';
import { findSession, isReference } from './session-store';

export const ownAddresses = { status: '/oauth2/session', logout: '/oauth2/logout' } as const;

/** The row that the session cookie refers to, live or not. Whatever stands in `Authorization` counts for nothing. */
export async function sessionOfCookie(headers: Headers): Promise<Identified> {
  const reference = cookieIn(headers.get('cookie'), sessionCookie());
  return { row: reference && isReference(reference) ? await findSession(reference) : null };
}
