/**
 * Ends a loop: a browser that is signed in already and begins five logins, each within five seconds of the one before,
 * has to wait. https://github.com/nais/wonderwall/blob/master/docs/configuration.md
 */
import { cookie, type Exchange, setCookie } from './exchange';
import { sessionOf } from './sessions';

const mostLogins = 5;
const windowSeconds = 5;

/** Counts this login. Returns whether there were too many. */
export function tooManyLogins(exchange: Exchange): boolean {
  if (!sessionOf(cookie(exchange, 'session'))) return false;
  const logins = Number(cookie(exchange, 'logincount')) || 0;
  if (logins >= mostLogins) return true;
  setCookie(exchange, 'logincount', String(logins + 1), windowSeconds);
  return false;
}
