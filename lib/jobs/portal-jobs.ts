/** The portal's own daily jobs: they delete what is no longer kept. How long what is kept: docs/architecture.md. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { absoluteLimit, idleLimit, retentionAfterEnd } from '@/lib/auth/session/rules';
import { draftHours } from '@/lib/drafts/rules';
import type { DailyJob } from './daily';

/** A job of one statement; `at` is the instant it runs. */
function deletion(name: string, statement: (at: SQL) => SQL): DailyJob {
  return {
    name,
    run: async (connection, at) =>
      (await connection.execute(statement(sql`${at.toISOString()}::timestamptz`))).rowCount ?? 0,
  };
}

const after = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000})`;

export const portalJobs: DailyJob[] = [
  deletion('drafts', (at) => sql`delete from draft where updated_at < ${at} - make_interval(hours => ${draftHours})`),
  deletion('loginAttempts', (at) => sql`delete from login_attempt where created_at < ${at} - interval '1 day'`),
  // Ended rows stay for 24 hours: a form that arrives late is saved for their citizen.
  deletion(
    'sessions',
    (at) => sql`
      delete from session
      where least(ended_at, last_seen_at + ${after(idleLimit)}, created_at + ${after(absoluteLimit)})
            < ${at} - ${after(retentionAfterEnd)}`,
  ),
  // A logout token is valid for five minutes: after an hour a replay is refused by its age.
  deletion('logoutTokens', (at) => sql`delete from logout_token where received_at < ${at} - interval '1 hour'`),
  // The limits count the last hour.
  deletion('loginStarts', (at) => sql`delete from login_start where minute < ${at} - interval '2 hours'`),
  // As long as the row of a session that has ended.
  deletion('loginsAsked', (at) => sql`delete from login_asked where asked_at < ${at} - interval '1 day'`),
];
