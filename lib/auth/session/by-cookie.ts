/** The session of a request by the portal's own cookie. */
import 'server-only';
import { cookieIn } from '@/lib/http/cookie-header';
import { isReference } from '@/lib/http/reference';
import { sessionCookie } from './cookies';
import { findSession, type SessionRow } from './store';

/** The row that the session cookie refers to, live or not. Whatever stands in `Authorization` counts for nothing. */
export async function findSessionByCookie(headers: Headers): Promise<SessionRow | null> {
  const reference = cookieIn(headers.get('cookie'), sessionCookie());
  // Rows of a login proxy are found by what can be guessed: no cookie may name them.
  return isReference(reference) ? findSession(reference) : null;
}
