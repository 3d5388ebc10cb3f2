/**
 * Sessions live here, on the server. The row holds the SHA-256 of its reference, 32 random bytes in a cookie (behind a
 * login proxy: what the token says of its login), so that a copy of the table signs nobody in. id_token and name are
 * encrypted.
 */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CheckedLogin } from '@/lib/auth/ways/login-way';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import { session } from '@/lib/database/schema';
import { logFault } from '@/lib/log/log';
import { seenAtMostEvery } from './session-rules';

/** What the guard reads: all but the token, which only logout needs, and the columns that rows are only found by. */
export type SessionRow = Omit<typeof session.$inferSelect, 'idToken' | 'browserHash' | 'subject'>;
type EndReason = NonNullable<SessionRow['endReason']>;

const place = (hash: Buffer) => ({ table: 'session', column: 'id_token', row: hash.toString('base64url') });
const namePlace = (hash: Buffer) => ({ table: 'session', column: 'name', row: hash.toString('base64url') });
const nothing = Buffer.alloc(0);

/** SHA-256 of a session reference or a binding cookie: what the tables hold instead of it. */
export function hashReference(reference: string): Buffer {
  return createHash('sha256').update(reference).digest();
}

// Every page that knows its citizen runs this statement: prepared by name, and half the CPU of the query builder.
const byReference = {
  name: 'session_by_reference',
  text: `select reference_hash as "referenceHash", citizen_id as "citizenId", sid, assurance, amr, auth_time as "authTime",
                locale, name, created_at as "createdAt", last_seen_at as "lastSeenAt", ended_at as "endedAt", end_reason as "endReason"
         from session where reference_hash = $1`,
};

/** The row that a cookie refers to, live or not; null when there is none. */
export async function findSession(reference: string): Promise<SessionRow | null> {
  const values = [hashReference(reference)];
  const { rows } = await database().$client.query<SessionRow>({ ...byReference, values });
  return rows[0] ?? null;
}

type NewSession = { reference: string; citizenId: string; login: CheckedLogin; locale: string; browser: string };

/** 32 random bytes that nobody can guess: the reference of a new session, always a new one, also at step-up. */
export function newReference(): string {
  return randomBytes(32).toString('base64url');
}

/** True for what `newReference` makes; rows of a login proxy are found by what can be guessed, and never by a cookie. */
export function isReference(value: string): boolean {
  return /^[\w-]{43}$/.test(value);
}

/** Writes a new session under its reference; one that is there already stays as it is. */
export async function createSession(connection: Connection, made: NewSession, at: Date): Promise<void> {
  const { reference, citizenId, login, locale, browser } = made;
  const referenceHash = hashReference(reference);
  const row = {
    referenceHash,
    browserHash: hashReference(browser),
    citizenId,
    sid: login.sid,
    subject: login.subject,
    assurance: login.assurance,
    amr: login.amr,
    authTime: login.authTime,
    locale,
    name: login.name ? encrypt(login.name, namePlace(referenceHash)) : null,
    idToken: login.idToken ? encrypt(login.idToken, place(referenceHash)) : nothing,
    createdAt: at,
    lastSeenAt: at,
  };
  await connection.insert(session).values(row).onConflictDoNothing();
}

/** Until the end of the transaction no other login of this browser goes on. */
export async function lockBrowser(connection: Connection, browser: string): Promise<void> {
  await connection.execute(sql`select pg_advisory_xact_lock(${hashReference(browser).readBigInt64BE()})`);
}

/** True once a minute: use is written down no more often. */
export function isToBeTouched(row: SessionRow, at: Date): boolean {
  return at.getTime() - row.lastSeenAt.getTime() >= seenAtMostEvery;
}

/** Writes down that the session was used. */
export async function touchSession(row: SessionRow, at: Date): Promise<void> {
  await database()
    .update(session)
    .set({ lastSeenAt: at })
    .where(and(eq(session.referenceHash, row.referenceHash), isNull(session.endedAt), lt(session.lastSeenAt, at)));
  row.lastSeenAt = at;
}

/** The sessions that this browser holds: the one its cookie names, and any that another of its tabs has just begun. */
export async function sessionsHeldBy(
  connection: Connection,
  { reference, browser }: { reference: string | undefined; browser: string },
): Promise<SessionRow[]> {
  const own = eq(session.browserHash, hashReference(browser));
  const named = reference ? eq(session.referenceHash, hashReference(reference)) : undefined;
  return connection
    .select()
    .from(session)
    .where(and(isNull(session.endedAt), or(own, named)));
}

/** The newest row in the issuer's session `sid`, or else in this browser; only the subject's, where one is given. */
export async function newestSession(whose: {
  subject?: string;
  sid?: string | null;
  browser: string | undefined;
}): Promise<SessionRow | null> {
  const { subject, sid, browser } = whose;
  if (!sid && !browser) return null;
  const where = sid ? eq(session.sid, sid) : eq(session.browserHash, hashReference(browser ?? ''));
  const [row = null] = await database()
    .select()
    .from(session)
    .where(and(where, subject === undefined ? undefined : eq(session.subject, subject)))
    .orderBy(desc(session.createdAt))
    .limit(1);
  return row;
}

/** Ends one session and forgets its token and name. Ending it twice keeps the first reason. */
export async function endSession(
  row: Pick<SessionRow, 'referenceHash'>,
  reason: EndReason,
  at: Date,
  connection: Connection = database(),
): Promise<void> {
  await connection
    .update(session)
    .set({ endedAt: at, endReason: reason, idToken: nothing, name: null })
    .where(and(eq(session.referenceHash, row.referenceHash), isNull(session.endedAt)));
}

/** Ends every session that began in the issuer's session `sid`; answers how many. */
export async function endSessionsOfSid(sid: string, at: Date, connection: Connection = database()): Promise<number> {
  return endAll(connection, eq(session.sid, sid), at);
}

/** Ends every session of the issuer's subject; answers how many. */
export async function endSessionsOfSubject(subject: string, at: Date, connection: Connection): Promise<number> {
  return endAll(connection, eq(session.subject, subject), at);
}

async function endAll(connection: Connection, whose: SQL, at: Date): Promise<number> {
  const ended = await connection
    .update(session)
    .set({ endedAt: at, endReason: 'elsewhere', idToken: nothing, name: null })
    .where(and(whose, isNull(session.endedAt)))
    .returning({ sid: session.sid });
  return ended.length;
}

/** The name that came with the login; null where none did, or its key is gone: a name must not take a page down. */
export function nameOf({ referenceHash, name }: Pick<SessionRow, 'referenceHash' | 'name'>): string | null {
  try {
    return name && decrypt(name, namePlace(referenceHash));
  } catch (error) {
    logFault(error, 'name of a session');
    return null;
  }
}

/** The id_token of a session, for `id_token_hint`; null where the login has none. Throws when its key is gone. */
export async function readIdToken({ referenceHash }: SessionRow): Promise<string | null> {
  const own = eq(session.referenceHash, referenceHash);
  const [row] = await database().select({ idToken: session.idToken }).from(session).where(own);
  if (!row) throw new Error('the session is gone');
  return row.idToken.length > 0 ? idTokenOf({ referenceHash, idToken: row.idToken }) : null;
}

/** Opens a stored id_token. Throws when its key is gone. */
export function idTokenOf({ referenceHash, idToken }: { referenceHash: Buffer; idToken: Buffer }): string {
  return decrypt(idToken, place(referenceHash));
}
