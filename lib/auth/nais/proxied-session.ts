/**
 * Sessions behind the login proxy: the proxy holds who is signed in, our row holds the 30 and 120 minutes and whose
 * drafts they are. The row is found by the login that the token tells of; the cookie that binds logins to a browser
 * finds it again where the token is gone.
 */
import 'server-only';
import { beginSession } from '@/lib/auth/begin-session';
import type { Identified } from '@/lib/auth/login-way';
import { isLive } from '@/lib/auth/session-rules';
import { createSession, endSession, findSession, newReference, sessionsHeldBy } from '@/lib/auth/session-store';
import { citizenForNumber } from '@/lib/citizens/identity';
import { now } from '@/lib/clock';
import { database } from '@/lib/database/database';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log';
import type { ReadToken } from './access-token';

/** The row of a token's login, made where this is its first request. Past its end only a new login helps. */
export async function sessionOf({ login, loginKey }: ReadToken, binding: string | undefined, locale: Locale) {
  const found = (await findSession(loginKey)) ?? (await begin({ login, loginKey }, binding ?? newReference(), locale));
  if ('refusal' in found) return found;
  // The token is the proof of this very request; what the row remembers is not.
  const row = { ...found, assurance: login.assurance };
  return { row, needsFreshLogin: !isLive(row, now()) };
}

type Login = Pick<ReadToken, 'login' | 'loginKey'>;

async function begin({ login, loginKey: reference }: Login, binding: string, locale: Locale) {
  const browser = { binding, reference: undefined };
  const begun = await beginSession(login, { reference, locale }, browser);
  if (!begun.ok) {
    log.warn({ because: begun.because, failure: begun.failure }, 'login refused');
    await writeOff({ login, loginKey: reference }, binding, locale);
    return { row: null, refusal: begun.failure } satisfies Identified;
  }
  const row = await findSession(reference);
  if (!row) throw new Error('the session was not written');
  return row;
}

/** The proxy goes on handing out the token of a login that we refused: its row is one that has ended. */
async function writeOff({ login, loginKey: reference }: Login, browser: string, locale: Locale): Promise<void> {
  const citizenId = await citizenForNumber(login.pid);
  await createSession(database(), { reference, citizenId, login, locale, browser }, now());
  const row = await findSession(reference);
  if (row) await endSession(row, 'other-person', now());
}

/**
 * A request without a token. A row that was live until now tells that the citizen has logged out, here or elsewhere: it
 * ends. One that had run out is answered, so that a form that comes late is still saved for its citizen.
 */
export async function sessionLeftBy(binding: string | undefined): Promise<Identified> {
  if (!binding) return { row: null };
  const held = await sessionsHeldBy(database(), { reference: undefined, browser: binding });
  const live = held.filter((row) => isLive(row, now()));
  for (const row of live) await endSession(row, 'elsewhere', now());
  const [newest = null] = held.sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
  return { row: live.length > 0 ? null : newest };
}
