/** What a page may know of its session: `/oauth2/session`, and `/oauth2/session/refresh` that fetches new tokens. */
import { cookie, type Exchange, sendEmpty, sendJson } from './exchange';
import { isInactive, sessionJson } from './session-times';
import { sessionOf } from './sessions';
import { refresh } from './tokens';

/** `GET /oauth2/session`: 401 without a session; an inactive one answers 200 with `active: false`. */
export function showSession(exchange: Exchange) {
  const session = sessionOf(cookie(exchange, 'session'));
  if (!session) return sendEmpty(exchange, 401);
  sendJson(exchange, sessionJson(session.times, Date.now()));
}

/** `POST /oauth2/session/refresh`: 401 for an inactive session, too. */
export async function refreshSession(exchange: Exchange) {
  const ticket = cookie(exchange, 'session');
  const session = sessionOf(ticket);
  if (!session || isInactive(session.times, Date.now())) return sendEmpty(exchange, 401);
  await refresh(exchange, session);
  if (!sessionOf(ticket)) return sendEmpty(exchange, 401);
  sendJson(exchange, sessionJson(session.times, Date.now()));
}
