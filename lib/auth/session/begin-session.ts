/** The last step of every login, whichever way it came: who was signed in here before, and the new session's row. */
import 'server-only';
import { hasEnded } from '@/lib/auth/logout/logout-token-store';
import type { CheckedLogin } from '@/lib/auth/ways/login-way';
import { now } from '@/lib/calendar/clock';
import { citizenForNumber, isNumberOf } from '@/lib/citizens/identity';
import { type Connection, database } from '@/lib/database/database';
import type { Locale } from '@/lib/i18n/routing';
import { isLive } from './session-rules';
import { createSession, endSession, hashReference, lockBrowser, sessionsHeldBy } from './session-store';

/** What a browser shows: the cookie that binds logins to it, and the reference of a session, where it has them. */
export type Browser = { binding: string; reference: string | undefined };

/** `keepsRefused`: a login that is refused leaves a row that has ended, so that its next request does not begin it. */
type Made = { reference: string; locale: Locale; keepsRefused?: boolean };

type Begun = { ok: true } | { ok: false; failure: 'other-person' | 'again'; because: string };

/**
 * Writes the row under `reference`, in place of those that this browser held. Another person than one of those: they
 * end, and nobody is signed in. One login of a browser at a time: a second one sees the session that the first began.
 */
export async function beginSession(login: CheckedLogin, made: Made, browser: Browser): Promise<Begun> {
  return database().transaction(async (transaction) => {
    const at = now();
    await lockBrowser(transaction, browser.binding);
    const own = hashReference(made.reference);
    const held = (await sessionsHeldBy(transaction, { reference: browser.reference, browser: browser.binding })).filter(
      (row) => isLive(row, at) && !row.referenceHash.equals(own),
    );
    const [first] = held;
    if (first && !(await isNumberOf(first.citizenId, login.pid, transaction))) {
      for (const row of held) await endSession(row, 'other-person', at, transaction);
      if (made.keepsRefused) await keepRefused(transaction, login, made, browser, at);
      return { ok: false, failure: 'other-person', because: 'another person' };
    }
    if (login.sid && (await hasEnded(transaction, login.sid))) {
      if (made.keepsRefused) await keepRefused(transaction, login, made, browser, at);
      return { ok: false, failure: 'again', because: 'sid has ended' };
    }
    const citizenId = await citizenForNumber(login.pid, at, transaction);
    await createSession(transaction, { ...made, citizenId, login, browser: browser.binding }, at);
    for (const row of held) await endSession(row, 'replaced', at, transaction);
    return { ok: true };
  });
}

async function keepRefused(connection: Connection, login: CheckedLogin, made: Made, { binding }: Browser, at: Date) {
  const citizenId = await citizenForNumber(login.pid, at, connection);
  await createSession(connection, { ...made, citizenId, login, browser: binding }, at);
  await endSession({ referenceHash: hashReference(made.reference) }, 'other-person', at, connection);
}
