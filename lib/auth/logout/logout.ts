/** Ends our session, then the issuer's or the login proxy's. */
import 'server-only';
import { isLive } from '@/lib/auth/session/rules';
import { endSession, readIdToken } from '@/lib/auth/session/store';
import { loginMethod, syncSession } from '@/lib/auth/ways/login-method';
import type { AfterLogout } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import type { Locale } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';

/**
 * Ends the session of this request, and returns what ends the issuer's or the proxy's: a form to post or a path. The
 * signed-out page where there is no session, or where the issuer's metadata cannot be read.
 */
export async function logout(headers: Headers, locale: Locale): Promise<AfterLogout> {
  const way = loginMethod();
  const signedOut = href(locale, '/signed-out');
  const { row, refusal, needsFreshLogin } = await syncSession(headers);
  if (!row || row.endedAt) {
    // A login proxy may still hand out its token after our own session has ended.
    const isProxyLive = way.kind === 'proxy' && (refusal || needsFreshLogin);
    return { path: isProxyLive ? way.logoutPath(locale) : signedOut };
  }
  // The token names the citizen: a browser whose session has timed out does not get it, as somebody else may use it now.
  const idToken = isLive(row, now()) ? await readIdToken(row).catch(unreadable) : null;
  await endSession(row, 'logout', now());
  if (way.kind === 'proxy') return { path: way.logoutPath(locale) };
  try {
    return await way.endSession(idToken, locale);
  } catch (error) {
    logFault(error, 'logout at the issuer');
    return { path: href(locale, '/signed-out', { only: 'here' }) };
  }
}

/** A token that cannot be decrypted must not keep anybody signed in. */
function unreadable(error: unknown): null {
  logFault(error, 'id_token at logout');
  return null;
}
