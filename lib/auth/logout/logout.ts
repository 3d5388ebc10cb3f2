/** Ends our session, then the one behind it. */
import 'server-only';
import { isLive } from '@/lib/auth/session/session-rules';
import { endSession, readIdToken } from '@/lib/auth/session/session-store';
import { loginMethod } from '@/lib/auth/ways/login-method';
import type { AfterLogout } from '@/lib/auth/ways/login-way';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';

/**
 * Ends the session of this request, and answers what ends the one behind it, also where ours has ended and a login proxy
 * still hands out its token; the signed-out page where there is no session to end, or the issuer is not known: our own
 * session is ended all the same, first of all.
 */
export async function logout(headers: Headers, locale: Locale): Promise<AfterLogout> {
  const signedOut = `/${locale}/signed-out`;
  const { row, refusal, needsFreshLogin } = await loginMethod().identify(headers);
  if (!row || row.endedAt) return refusal || needsFreshLogin ? loginMethod().end(null, locale) : { path: signedOut };
  // The token names the citizen: never handed to a browser whose session has run out, which may be another's now.
  const idToken = isLive(row, now()) ? await readIdToken(row).catch(unreadable) : null;
  await endSession(row, 'logout', now());
  try {
    return await loginMethod().end(idToken, locale);
  } catch (error) {
    logFault(error, 'logout at the issuer');
    return { path: `${signedOut}?only=here` };
  }
}

/** A token whose key is gone must not keep anybody signed in. */
function unreadable(error: unknown): null {
  logFault(error, 'id_token at logout');
  return null;
}
