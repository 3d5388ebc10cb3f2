/** The portal's own daily jobs: they delete what is no longer kept. How long what is kept: docs/architecture.md. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { absoluteLimit, idleLimit, retentionAfterEnd } from '@/lib/auth/session/rules';
import { rowsAPiece, untilNone } from '@/lib/database/pieces';
import { draftHours } from '@/lib/drafts/rules';
import { countDead } from '@/lib/notifications/outbox-store';
import type { DailyJob } from './daily';

type Deletion = {
  table: string;
  /** Its primary key. */
  key: string[];
  /** Which rows; `at` is the instant the job runs. An index leads to them, where there may be many. */
  where: (at: SQL) => SQL;
};

/** Deletes in pieces. Of two runs at once each takes the rows that the other has not: `skip locked`. */
function deletion(name: string, { table, key, where }: Deletion): DailyJob {
  const from = sql.identifier(table);
  const columns = key.map((column) => sql`${from}.${sql.identifier(column)}`);
  const isOld = key.map((column) => sql`${from}.${sql.identifier(column)} = old.${sql.identifier(column)}`);
  return {
    name,
    run: (inPieces, at) =>
      untilNone(
        inPieces,
        sql`
        with old as (
          select ${sql.join(columns, sql`, `)} from ${from} where ${where(sql`${at.toISOString()}::timestamptz`)}
          limit ${rowsAPiece} for update skip locked
        )
        delete from ${from} using old where ${sql.join(isOld, sql` and `)}`,
      ),
  };
}

const after = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000})`;

/** Told in the report, so that somebody looks: `node jobs.mjs dead-letters` says what they are. */
const deadLetters: DailyJob = {
  name: 'deadLetters',
  run: (inPieces) =>
    inPieces(async (connection) => {
      const { rows } = await connection.execute<{ count: number }>(sql.raw(countDead));
      return rows[0]?.count ?? 0;
    }),
};

export const portalJobs: DailyJob[] = [
  deletion('drafts', {
    table: 'draft',
    key: ['id'],
    where: (at) => sql`updated_at < ${at} - make_interval(hours => ${draftHours})`,
  }),
  deletion('loginAttempts', {
    table: 'login_attempt',
    key: ['state_hash'],
    where: (at) => sql`created_at < ${at} - interval '1 day'`,
  }),
  // Ended rows stay for 24 hours: a form that arrives late is saved for their citizen. A row that ended so long ago began
  // before that, which the index tells.
  deletion('sessions', {
    table: 'session',
    key: ['reference_hash'],
    where: (at) => sql`
      created_at < ${at} - ${after(retentionAfterEnd)}
      and least(ended_at, last_seen_at + ${after(idleLimit)}, created_at + ${after(absoluteLimit)})
          < ${at} - ${after(retentionAfterEnd)}`,
  }),
  // A logout token is valid for five minutes: after an hour a replay is refused by its age.
  deletion('logoutTokens', {
    table: 'logout_token',
    key: ['token_hash'],
    where: (at) => sql`received_at < ${at} - interval '1 hour'`,
  }),
  // The limits count the last hour.
  deletion('loginStarts', {
    table: 'login_start',
    key: ['address_hash', 'minute'],
    where: (at) => sql`minute < ${at} - interval '2 hours'`,
  }),
  // As long as the row of a session that has ended.
  deletion('loginsAsked', {
    table: 'login_asked',
    key: ['browser_hash'],
    where: (at) => sql`asked_at < ${at} - interval '1 day'`,
  }),
  // It has lapsed long ago, or what it held is taken. The time itself needs nothing: a hold that has lapsed is free.
  deletion('holds', {
    table: 'hold',
    key: ['citizen_id'],
    where: (at) => sql`until < ${at} - interval '1 day'`,
  }),
  // Before the deletion: none goes uncounted.
  deadLetters,
  // A month after what they tell of. Those that were not sent are kept and counted as long: an operator has seen them by then.
  deletion('notifications', {
    table: 'notification',
    key: ['id'],
    where: (at) => sql`not_after < ${at} - interval '30 days'`,
  }),
  // A form that arrives after a day is asked about nothing: its page is older than any draft.
  deletion('acts', {
    table: 'act',
    key: ['citizen_id', 'key'],
    where: (at) => sql`at < ${at} - interval '1 day'`,
  }),
  // What the registry told proves an act for a minute; who acts for somebody again has it read anew.
  deletion('relations', {
    table: 'relation',
    key: ['id'],
    where: (at) => sql`not exists (select from relation_reading
      where relation_reading.actor_id = relation.actor_id and read_at >= ${at} - interval '1 day')`,
  }),
  deletion('relationReadings', {
    table: 'relation_reading',
    key: ['actor_id'],
    where: (at) => sql`read_at < ${at} - interval '1 day'`,
  }),
];
