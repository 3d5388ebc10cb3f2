/** Finds the session of a request by the portal's own cookie. */
import 'server-only';
import { cookieIn } from '@/lib/http/cookie-header';
import { isReference } from '@/lib/http/reference';
import { sessionCookie } from './cookies';
import { findSession, type SessionRow } from './store';

/** The row that the session cookie refers to, live or not; else null. The `Authorization` header is ignored. */
export async function findSessionByCookie(headers: Headers): Promise<SessionRow | null> {
  const reference = cookieIn(headers.get('cookie'), sessionCookie());
  // A login proxy's rows have references that can be guessed: a cookie must not name them.
  return isReference(reference) ? findSession(reference) : null;
}
