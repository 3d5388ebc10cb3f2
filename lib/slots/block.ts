/** Blocks times of schedules, as where a place closes for a day: nobody can take them any more. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { rowsAPiece } from '@/lib/database/pieces';

/** The times of these schedules that start in [from, until). */
export type TimesOfSchedules = { scheduleIds: string[]; from: Date; until: Date };

/** The condition on a table's schedule_id and start_at, for statements of jobs: what has begun is left as it was. */
export function aheadWithin({ scheduleIds, from, until }: TimesOfSchedules, table: SQL, at: Date): SQL {
  return sql`${table}.schedule_id = any(${sql.param(scheduleIds)}::uuid[])
    and ${table}.start_at > ${at.toISOString()}::timestamptz
    and ${table}.start_at >= ${from.toISOString()}::timestamptz and ${table}.start_at < ${until.toISOString()}::timestamptz`;
}

/**
 * The statement that blocks those that are free or held, whoever holds them; `rowsAPiece` at most. Those that somebody is
 * about to take are passed over: it never waits for a citizen, and no citizen ends in a deadlock with it. So it runs until
 * `isOpenWithin` finds none.
 */
export function blockOpen(times: TimesOfSchedules, at: Date): SQL {
  return sql`
    with open as (
      select schedule_id, start_at from slot
      where status in ('free', 'held') and ${aheadWithin(times, sql`slot`, at)}
      order by schedule_id, start_at limit ${rowsAPiece} for update skip locked
    )
    update slot set status = 'blocked', held_by = null, held_until = null from open
    where slot.schedule_id = open.schedule_id and slot.start_at = open.start_at`;
}

/** A condition: one of them is free or held. */
export function isOpenWithin(times: TimesOfSchedules, at: Date): SQL {
  return sql`exists (select from slot where status in ('free', 'held') and ${aheadWithin(times, sql`slot`, at)})`;
}
