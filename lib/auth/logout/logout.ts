/** Ends every session of a browser and every login on its way, then the issuer's session or the login proxy's. */
import 'server-only';
import { bindingsIn } from '@/lib/auth/session/cookies';
import { isLive } from '@/lib/auth/session/rules';
import { endSession, lockBrowser, readIdToken, type SessionRow, sessionsOfBrowser } from '@/lib/auth/session/store';
import { withdrawLogins } from '@/lib/auth/session/withdrawn-logins-store';
import { loginMethod, syncSession } from '@/lib/auth/ways/login-method';
import type { AfterLogout } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { database } from '@/lib/database/database';
import { href } from '@/lib/doors/href';
import type { Locale } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';

/**
 * Ends the sessions of this browser, and returns what ends the issuer's or the proxy's: a form to post or a path. The
 * signed-out page where there is no session, or where the issuer's metadata cannot be read.
 */
export async function logout(headers: Headers, locale: Locale): Promise<AfterLogout> {
  const way = loginMethod();
  const signedOut = href(locale, '/signed-out');
  const { row, refusal, needsFreshLogin } = await syncSession(headers);
  const { ended, idToken } = await endBrowser(row, bindingsIn(headers.get('cookie')));
  if (ended === 0) {
    // A login proxy may still hand out its token after our own session has ended.
    const isProxyLive = way.kind === 'proxy' && (refusal || needsFreshLogin);
    return { path: isProxyLive ? way.logoutPath(locale) : signedOut };
  }
  if (way.kind === 'proxy') return { path: way.logoutPath(locale) };
  try {
    return await way.endSession(idToken, locale);
  } catch (error) {
    logFault(error, 'logout at the issuer');
    return { path: href(locale, '/signed-out', { only: 'here' }) };
  }
}

/**
 * Ends all that this browser has, also sessions that its cookie does not name: the answer that brought their cookie may
 * have been lost. `idToken` is the newest live session's, for who has a session cookie of the same citizen.
 */
async function endBrowser(
  row: SessionRow | null,
  bindings: string[],
): Promise<{ ended: number; idToken: string | null }> {
  return database().transaction(async (transaction) => {
    const at = now();
    await lockBrowser(transaction, bindings);
    await withdrawLogins(transaction, bindings, at);
    const sessions = await sessionsOfBrowser(transaction, { named: row?.referenceHash, bindings });
    // The token names the citizen. Not for a session that has timed out, as somebody else may use the browser now; nor for
    // a binding without a session cookie of theirs, as somebody else may have used it before, and have kept the binding.
    const newest = sessions.find((one) => isLive(one, at) && one.citizenId === row?.citizenId);
    const idToken = newest ? await readIdToken(newest, transaction).catch(unreadable) : null;
    for (const one of sessions) await endSession(one, 'logout', at, transaction);
    return { ended: sessions.length, idToken };
  });
}

/** A token that cannot be decrypted must not keep anybody signed in. */
function unreadable(error: unknown): null {
  logFault(error, 'id_token at logout');
  return null;
}
