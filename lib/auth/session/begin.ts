/** The last step of every login, in every way: checks who was signed in in this browser before, and writes the session row. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { findOrAddCitizen, isNumberOf } from '@/lib/citizens/identity';
import { type Connection, database } from '@/lib/database/database';
import type { Locale } from '@/lib/i18n/routing';
import type { CheckedLogin } from './checked-login';
import { hasEndedElsewhere } from './ended-elsewhere-store';
import { isLive } from './rules';
import { createSession, endSession, hashReference, lockBrowser, sessionsOfBrowser } from './store';

/** A browser's cookies: the one that binds logins to it, and the reference of its session if it has one. */
export type BrowserCookies = { binding: string; reference: string | undefined };

/** `recordRefusal`: a refused login leaves an ended row, so that the next request with its token begins no session. */
type SessionOptions = { reference: string; locale: Locale; recordRefusal?: boolean };

type BeginResult = { ok: true } | { ok: false; failure: 'other-person' | 'again'; reason: string };

/**
 * Writes the row under `reference`; it replaces the browser's earlier sessions. If one of those is another person's, they
 * end and nobody is signed in. A lock lets one login of a browser in at a time, so a second one sees the first's session.
 */
export async function beginSession(
  login: CheckedLogin,
  options: SessionOptions,
  browser: BrowserCookies,
): Promise<BeginResult> {
  return database().transaction(async (transaction) => {
    const at = now();
    await lockBrowser(transaction, browser.binding);
    const ownHash = hashReference(options.reference);
    const earlier = (
      await sessionsOfBrowser(transaction, { reference: browser.reference, browser: browser.binding })
    ).filter((row) => isLive(row, at) && !row.referenceHash.equals(ownHash));
    const refuse = async (failure: 'other-person' | 'again', reason: string) => {
      if (options.recordRefusal) await recordRefusal(transaction, login, options, browser, at);
      return { ok: false, failure, reason } as const;
    };
    const [first] = earlier;
    if (first && !(await isNumberOf(first.citizenId, login.pid, transaction))) {
      for (const row of earlier) await endSession(row, 'other-person', at, transaction);
      return refuse('other-person', 'another person');
    }
    if (login.sid && (await hasEndedElsewhere(transaction, login.sid))) return refuse('again', 'sid has ended');
    const citizenId = await findOrAddCitizen(login.pid, at, transaction);
    await createSession(transaction, { ...options, citizenId, login, browser: browser.binding }, at);
    for (const row of earlier) await endSession(row, 'replaced', at, transaction);
    return { ok: true };
  });
}

async function recordRefusal(
  connection: Connection,
  login: CheckedLogin,
  options: SessionOptions,
  { binding }: BrowserCookies,
  at: Date,
) {
  const citizenId = await findOrAddCitizen(login.pid, at, connection);
  await createSession(connection, { ...options, citizenId, login, browser: binding }, at);
  await endSession({ referenceHash: hashReference(options.reference) }, 'other-person', at, connection);
}
