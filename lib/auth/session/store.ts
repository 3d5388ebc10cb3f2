/**
 * The SQL of sessions. The cookie has 32 random bytes, the row only their SHA-256: a copy of the table signs nobody in.
 * Behind a login proxy the hash is of claims that name the login. id_token and name are encrypted.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { session } from '@/lib/auth/schema';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import { statement } from '@/lib/database/statement';
import { logFault } from '@/lib/log/log';
import type { CheckedLogin } from './checked-login';
import { touchInterval } from './rules';

/** What the guard reads: no token, which only logout needs, and no columns that only find rows. */
export type SessionRow = Omit<typeof session.$inferSelect, 'idToken' | 'browserHash' | 'subject'>;
type EndReason = NonNullable<SessionRow['endReason']>;

/** Where a value is stored: it decrypts nowhere else. */
const cell = (column: 'id_token' | 'name', hash: Buffer) => ({
  table: 'session',
  column,
  row: hash.toString('base64url'),
});
const noToken = Buffer.alloc(0);

/** SHA-256 of a session reference or a binding cookie: what the tables hold instead of it. */
export function hashReference(reference: string): Buffer {
  return createHash('sha256').update(reference).digest();
}

const sessionByReference = statement<{ hash: Buffer }, SessionRow>(
  'session_by_reference',
  ({ hash }) => sql`
    SELECT reference_hash AS "referenceHash", citizen_id AS "citizenId",
      acting_for AS "actingFor", sid, assurance, amr, auth_time AS "authTime",
      locale, name, created_at AS "createdAt", last_seen_at AS "lastSeenAt", ended_at AS "endedAt",
      end_reason AS "endReason"
    FROM session WHERE reference_hash = ${hash}::bytea`,
);

/** The row that a cookie refers to, live or not; null when there is none. */
export async function findSession(reference: string): Promise<SessionRow | null> {
  const [row] = await sessionByReference({ hash: hashReference(reference) });
  return row ?? null;
}

type NewSession = { reference: string; citizenId: string; login: CheckedLogin; locale: string; browser: string };

/** Writes a new session under its reference. A row that exists already is not changed. */
export async function createSession(connection: Connection, newSession: NewSession, at: Date): Promise<void> {
  const { reference, citizenId, login, locale, browser } = newSession;
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
    name: login.name ? encrypt(login.name, cell('name', referenceHash)) : null,
    idToken: login.idToken ? encrypt(login.idToken, cell('id_token', referenceHash)) : noToken,
    createdAt: at,
    lastSeenAt: at,
  };
  await connection.insert(session).values(row).onConflictDoNothing();
}

/** Makes every other login and logout of this browser wait until the transaction ends. */
export async function lockBrowser(connection: Connection, bindings: string[]): Promise<void> {
  // In one order, so that two that share some of them never wait for each other.
  const keys = bindings.map((binding) => hashReference(binding).readBigInt64BE()).sort((a, b) => (a < b ? -1 : 1));
  const ordered = sql.param(keys.map(String));
  await connection.execute(sql`select pg_advisory_xact_lock(key) from unnest(${ordered}::bigint[]) as key`);
}

const isOfBrowser = (bindings: string[]) => inArray(session.browserHash, bindings.map(hashReference));

/** True if the session was last touched a minute ago or more. */
export function isTouchDue(row: SessionRow, at: Date): boolean {
  return at.getTime() - row.lastSeenAt.getTime() >= touchInterval;
}

/** Notes that the session was used: sets `lastSeenAt`, also in the given row. */
export async function touchSession(row: SessionRow, at: Date): Promise<void> {
  await database()
    .update(session)
    .set({ lastSeenAt: at })
    .where(and(eq(session.referenceHash, row.referenceHash), isNull(session.endedAt), lt(session.lastSeenAt, at)));
  row.lastSeenAt = at;
}

/**
 * Notes whom the citizen acts for from now on; null: for oneself. False where the session has ended meanwhile, or is not
 * `citizen`'s, if that is given.
 */
export async function changeActingFor(
  row: Pick<SessionRow, 'referenceHash' | 'citizenId' | 'actingFor'>,
  actingFor: string | null,
  citizen?: Citizen<'high'>,
): Promise<boolean> {
  if (citizen && citizenIdOf(citizen) !== row.citizenId) return false;
  const changed = await database()
    .update(session)
    .set({ actingFor })
    .where(and(eq(session.referenceHash, row.referenceHash), isNull(session.endedAt)))
    .returning({ hash: session.referenceHash });
  row.actingFor = actingFor;
  return changed.length > 0;
}

/** The citizen acts for nobody else any more; nothing changes where another tab has gone on for somebody else meanwhile. */
export async function endActingFor(row: Pick<SessionRow, 'referenceHash'> & { actingFor: string }): Promise<void> {
  await database()
    .update(session)
    .set({ actingFor: null })
    .where(and(eq(session.referenceHash, row.referenceHash), eq(session.actingFor, row.actingFor)));
}

/**
 * A browser's sessions that have not been ended, the newest first: the one its cookie names, any that another tab has just
 * begun, and any whose cookie was lost on the way.
 */
export async function sessionsOfBrowser(
  connection: Connection,
  { named, bindings }: { named: Buffer | undefined; bindings: string[] },
): Promise<SessionRow[]> {
  const own = or(isOfBrowser(bindings), named && eq(session.referenceHash, named));
  return connection
    .select()
    .from(session)
    .where(and(isNull(session.endedAt), own))
    .orderBy(desc(session.createdAt));
}

/** The newest row of the issuer's session `sid`, else of this browser; of this `subject` only, if it is given. */
export async function newestSession(owner: {
  subject?: string;
  sid?: string | null;
  bindings: string[];
}): Promise<SessionRow | null> {
  const { subject, sid, bindings } = owner;
  if (!sid && bindings.length === 0) return null;
  const where = sid ? eq(session.sid, sid) : isOfBrowser(bindings);
  const [row = null] = await database()
    .select()
    .from(session)
    .where(and(where, subject === undefined ? undefined : eq(session.subject, subject)))
    .orderBy(desc(session.createdAt))
    .limit(1);
  return row;
}

/** Ends one session and deletes its token and name. Ending it twice keeps the first reason. */
export async function endSession(
  row: Pick<SessionRow, 'referenceHash'>,
  reason: EndReason,
  at: Date,
  connection: Connection = database(),
): Promise<void> {
  await connection
    .update(session)
    .set({ endedAt: at, endReason: reason, idToken: noToken, name: null })
    .where(and(eq(session.referenceHash, row.referenceHash), isNull(session.endedAt)));
}

/** Ends every session that began in the issuer's session `sid`; returns how many. */
export async function endSessionsOfSid(sid: string, at: Date, connection: Connection = database()): Promise<number> {
  return endWhere(connection, eq(session.sid, sid), at);
}

/** Ends every session of the issuer's subject; returns how many. */
export async function endSessionsOfSubject(subject: string, at: Date, connection: Connection): Promise<number> {
  return endWhere(connection, eq(session.subject, subject), at);
}

async function endWhere(connection: Connection, condition: SQL, at: Date): Promise<number> {
  const ended = await connection
    .update(session)
    .set({ endedAt: at, endReason: 'elsewhere', idToken: noToken, name: null })
    .where(and(condition, isNull(session.endedAt)))
    .returning({ sid: session.sid });
  return ended.length;
}

/** The name that came with the login; null without one, or if its key is gone: a name must not break a page. */
export function decryptName({ referenceHash, name }: Pick<SessionRow, 'referenceHash' | 'name'>): string | null {
  try {
    return name && decrypt(name, cell('name', referenceHash));
  } catch (error) {
    logFault(error, 'name of a session');
    return null;
  }
}

/** Reads the id_token of a session, for `id_token_hint`; null if the login has none. Throws when its key is gone. */
export async function readIdToken({ referenceHash }: SessionRow, connection: Connection): Promise<string | null> {
  const own = eq(session.referenceHash, referenceHash);
  const [row] = await connection.select({ idToken: session.idToken }).from(session).where(own);
  if (!row) throw new Error('the session is gone');
  return row.idToken.length > 0 ? decryptIdToken({ referenceHash, idToken: row.idToken }) : null;
}

/** Decrypts a stored id_token. Throws when its key is gone. */
export function decryptIdToken({ referenceHash, idToken }: { referenceHash: Buffer; idToken: Buffer }): string {
  return decrypt(idToken, cell('id_token', referenceHash));
}
