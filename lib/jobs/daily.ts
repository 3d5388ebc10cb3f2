/**
 * The daily job: slots ahead, past appointments fulfilled, and what has passed its time deleted. Each step can be run
 * again, and by several at once. How long what is kept: docs/architecture.md.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import { absoluteLimit, idleLimit, keptAfterEnd } from '@/lib/auth/session/rules';
import { now } from '@/lib/calendar/clock';
import { type Database, database } from '@/lib/database/database';
import { draftHours } from '@/services/booking/rules';
import { generateSlots } from '@/services/booking/slot-generation';

/** How many rows each step touched. */
export type DailyReport = {
  slots: number;
  fulfilled: number;
  drafts: number;
  loginAttempts: number;
  sessions: number;
  logoutTokens: number;
  loginStarts: number;
  loginsAsked: number;
};

/** A booked appointment whose end has passed counts no more: the citizen can book that kind again. */
async function fulfilPastAppointments(db: Database, at: string): Promise<number> {
  const result = await db.execute(sql`
    update appointment set status = 'fulfilled', version = version + 1
    where status = 'booked' and end_at <= ${at}::timestamptz`);
  return result.rowCount ?? 0;
}

async function deleteOldDrafts(db: Database, at: string): Promise<number> {
  const result = await db.execute(sql`
    delete from draft where updated_at < ${at}::timestamptz - make_interval(hours => ${draftHours})`);
  return result.rowCount ?? 0;
}

async function deleteOldLoginAttempts(db: Database, at: string): Promise<number> {
  const result = await db.execute(
    sql`delete from login_attempt where created_at < ${at}::timestamptz - interval '1 day'`,
  );
  return result.rowCount ?? 0;
}

/** Ended rows stay for 24 hours, so that a form that arrives late still finds whose it is. */
async function deleteOldSessions(db: Database, at: string): Promise<number> {
  const after = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000})`;
  const result = await db.execute(sql`
    delete from session
    where least(ended_at, last_seen_at + ${after(idleLimit)}, created_at + ${after(absoluteLimit)})
          < ${at}::timestamptz - ${after(keptAfterEnd)}`);
  return result.rowCount ?? 0;
}

/** A logout token holds five minutes: after an hour it can be told from a replay by its age. */
async function deleteOldLogoutTokens(db: Database, at: string): Promise<number> {
  const result = await db.execute(
    sql`delete from logout_token where received_at < ${at}::timestamptz - interval '1 hour'`,
  );
  return result.rowCount ?? 0;
}

/** The limits look back one hour. */
async function deleteOldLoginStarts(db: Database, at: string): Promise<number> {
  const result = await db.execute(sql`delete from login_start where minute < ${at}::timestamptz - interval '2 hours'`);
  return result.rowCount ?? 0;
}

/** As long as the row of a session that has ended. */
async function deleteOldLoginsAsked(db: Database, at: string): Promise<number> {
  const result = await db.execute(sql`delete from login_asked where asked_at < ${at}::timestamptz - interval '1 day'`);
  return result.rowCount ?? 0;
}

/** Runs every step. Throws when the database cannot be reached; the steps before stay done. */
export async function runDailyJob(time: Date = now(), db: Database = database()): Promise<DailyReport> {
  const at = time.toISOString();
  return {
    slots: await generateSlots(db, time),
    fulfilled: await fulfilPastAppointments(db, at),
    drafts: await deleteOldDrafts(db, at),
    loginAttempts: await deleteOldLoginAttempts(db, at),
    sessions: await deleteOldSessions(db, at),
    logoutTokens: await deleteOldLogoutTokens(db, at),
    loginStarts: await deleteOldLoginStarts(db, at),
    loginsAsked: await deleteOldLoginsAsked(db, at),
  };
}
