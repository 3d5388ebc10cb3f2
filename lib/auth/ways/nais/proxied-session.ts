/**
 * Sessions behind the login proxy: the proxy holds who is signed in, our row holds the 30 and 120 minutes and whose
 * drafts they are. The row is found by the login that the token tells of, else by the cookie that binds logins to a
 * browser; by that cookie, too, where the token is gone.
 */
import 'server-only';
import { beginSession } from '@/lib/auth/session/begin';
import { forgetFreshLogin } from '@/lib/auth/session/fresh-login-store';
import { isLive } from '@/lib/auth/session/rules';
import { endSession, findSession, newestSession, sessionsOfBrowser } from '@/lib/auth/session/store';
import type { RequestSession } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { database } from '@/lib/database/database';
import { newReference } from '@/lib/http/reference';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';
import type { ReadToken } from './access-token';
import { noteLoginAsked, takeLoginAsked } from './login-asked-store';

type Browser = { bindings: string[]; locale: Locale };

/** The row of a token's login; begun where this is its first request. Past its end only a new login helps. */
export async function beginOrFindSession(token: ReadToken, { bindings, locale }: Browser): Promise<RequestSession> {
  const { login, loginKey } = token;
  const found = loginKey
    ? await findSession(loginKey)
    : await newestSession({ subject: login.subject, sid: login.sid, bindings });
  if (found && !isLive(found, now()) && !(await acceptAsNewLogin(token, bindings))) {
    // A step-up put another row in its place: a request that was on its way meanwhile needs no new authentication.
    return { row: found, needsFreshLogin: found.endReason !== 'replaced' };
  }
  if (found && isLive(found, now())) {
    // The token is the proof of this very request; what the row remembers is not.
    return { row: { ...found, assurance: login.assurance, amr: login.amr } };
  }
  return beginProxiedSession(token, { bindings: bindings.length > 0 ? bindings : [newReference()], locale });
}

/**
 * After a session has ended: whether the token is of a login made since. One that names its login would have led to
 * another row. Of the others only the time of issue is known, and the proxy renews tokens by itself: so a token counts
 * once, and only if it was issued after the end was noted, which this does.
 */
async function acceptAsNewLogin({ loginKey, issuedAt }: ReadToken, bindings: string[]): Promise<boolean> {
  if (loginKey || bindings.length === 0) return false;
  if (await takeLoginAsked(bindings, issuedAt, now())) return true;
  await noteLoginAsked(bindings, true, now());
  return false;
}

async function beginProxiedSession(
  { login, loginKey }: ReadToken,
  { bindings, locale }: Browser,
): Promise<RequestSession> {
  const reference = loginKey ?? newReference();
  // The proxy goes on handing out the token of a login that we refused: its row is one that has ended.
  const options = { reference, locale, recordRefusal: true };
  const result = await beginSession(login, options, { bindings, reference: undefined });
  count('portal_logins_total', { end: result.ok ? 'finished' : result.failure });
  if (result.ok) {
    const row = await findSession(reference);
    if (!row) throw new Error('the session was not written');
    if (!isLive(row, now())) return { row, needsFreshLogin: true };
    // The end of the session before must not count after this one's end.
    await forgetFreshLogin(database(), bindings);
    return { row };
  }
  const { reason, failure } = result;
  log.warn({ reason, failure }, 'login refused');
  await noteLoginAsked(bindings, true, now());
  return { row: null, refusal: failure };
}

/**
 * A request without a token: the citizen has logged out, here or elsewhere, and every live row of this browser ends. A
 * row that had run out is answered, so that a late form is still saved for its citizen.
 */
export async function endSessionsWithoutToken(bindings: string[]): Promise<RequestSession> {
  const newest = await newestSession({ bindings });
  if (!newest) return { row: null };
  await noteLoginAsked(bindings, false, now());
  if (!isLive(newest, now())) return { row: newest };
  const held = await sessionsOfBrowser(database(), { named: undefined, bindings });
  for (const row of held) await endSession(row, 'elsewhere', now());
  return { row: null };
}
