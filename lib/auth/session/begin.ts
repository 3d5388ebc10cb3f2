/** The last step of every login, in every way: checks who was signed in in this browser before, and writes the session row. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { findOrAddCitizen, isNumberOf } from '@/lib/citizens/identity';
import { type Connection, database } from '@/lib/database/database';
import type { Locale } from '@/lib/i18n/routing';
import type { CheckedLogin } from './checked-login';
import { hasEndedElsewhere } from './ended-elsewhere-store';
import { forgetFreshLogin, requireFreshLogin } from './fresh-login-store';
import { isLive } from './rules';
import { createSession, endSession, hashReference, lockBrowser, sessionsOfBrowser } from './store';
import { isWithdrawn, withdrawLogins } from './withdrawn-logins-store';

/** A browser's cookies: those that bind logins to it, one at least, and the reference of its session if it has one. */
export type BrowserCookies = { bindings: string[]; reference: string | undefined };

/**
 * `attempt`: the row of the login, where the portal itself began it. `recordRefusal`, where a login proxy did: a refused
 * login leaves an ended row, so that the next request with its token begins no session.
 */
type SessionOptions = { reference: string; locale: Locale; attempt?: Buffer; recordRefusal?: boolean };

type BeginResult = { ok: true } | { ok: false; failure: 'other-person' | 'again'; reason: string };

/**
 * Writes the row under `reference`; it replaces the browser's earlier sessions. If one of those is another person's, they
 * end, nobody is signed in, and the browser's next login is a fresh one. A login that a logout has overtaken begins none.
 * A lock lets one login or logout of a browser in at a time, so a second one sees what the first did.
 */
export async function beginSession(
  login: CheckedLogin,
  options: SessionOptions,
  browser: BrowserCookies,
): Promise<BeginResult> {
  return database().transaction(async (transaction) => {
    const at = now();
    const { bindings } = browser;
    const { attempt } = options;
    await lockBrowser(transaction, bindings);
    const refuse = async (failure: 'other-person' | 'again', reason: string) => {
      if (options.recordRefusal) await recordRefusal(transaction, login, options, browser, at);
      return { ok: false, failure, reason } as const;
    };
    if (attempt && (await isWithdrawn(transaction, attempt))) return refuse('again', 'logged out meanwhile');
    const earlier = await earlierSessions(transaction, options.reference, browser, at);
    const [first] = earlier;
    if (first && !(await isNumberOf(first.citizenId, login.pid, transaction))) {
      for (const row of earlier) await endSession(row, 'other-person', at, transaction);
      if (attempt) await startAfresh(transaction, bindings, at);
      return refuse('other-person', 'another person');
    }
    if (login.sid && (await hasEndedElsewhere(transaction, login.sid))) return refuse('again', 'sid has ended');
    const citizenId = await findOrAddCitizen(login.pid, at, transaction);
    await createSession(transaction, { ...options, citizenId, login, browser: bindings[0] ?? '' }, at);
    for (const row of earlier) await endSession(row, 'replaced', at, transaction);
    if (attempt) await forgetFreshLogin(transaction, bindings);
    return { ok: true };
  });
}

/** The browser's live sessions, except the one that is about to begin: an answer that comes twice makes one session. */
async function earlierSessions(
  connection: Connection,
  ownReference: string,
  { bindings, reference }: BrowserCookies,
  at: Date,
) {
  const [own, named] = [hashReference(ownReference), reference ? hashReference(reference) : undefined];
  const rows = await sessionsOfBrowser(connection, { named, bindings });
  return rows.filter((row) => isLive(row, at) && !row.referenceHash.equals(own));
}

/** After two people in one browser: what other tabs have begun is withdrawn, and single sign-on lets nobody in. */
async function startAfresh(connection: Connection, bindings: string[], at: Date) {
  await withdrawLogins(connection, bindings, at);
  await requireFreshLogin(connection, bindings, at);
}

async function recordRefusal(
  connection: Connection,
  login: CheckedLogin,
  options: SessionOptions,
  { bindings }: BrowserCookies,
  at: Date,
) {
  const citizenId = await findOrAddCitizen(login.pid, at, connection);
  await createSession(connection, { ...options, citizenId, login, browser: bindings[0] ?? '' }, at);
  await endSession({ referenceHash: hashReference(options.reference) }, 'other-person', at, connection);
}
