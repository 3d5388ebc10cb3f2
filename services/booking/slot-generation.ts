/**
 * Slots ahead from weekly schedule rules. Rules are wall-clock times in Europe/Oslo, slots are instants: a slot at
 * 09.00 is at 09.00 on both sides of a clock change. Run again it adds what is missing and changes nothing.
 */
import { sql } from 'drizzle-orm';
import { now, timeZone } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';

/** How far ahead citizens can book. */
export const DAYS_AHEAD = 60;

/**
 * Makes the slots of today and the days after it; one statement, safe when several run at once. Answers how many
 * were new. Wall-clock times that a change of clocks skips or repeats get no slot: an hour that does not exist would
 * move into the next one, and of a repeated hour nobody could say which was meant.
 */
export async function generateSlots(connection: Connection, at: Date = now(), days = DAYS_AHEAD): Promise<number> {
  const result = await connection.execute(sql`
    with wall_clock as (
      select rule.schedule_id, practitioner.practice_slug, rule.service_type, rule.slot_minutes,
             generate_series(
               day + rule.starts_at,
               day + rule.ends_at - make_interval(mins => rule.slot_minutes),
               make_interval(mins => rule.slot_minutes)
             ) as starts
      from generate_series(
             date_trunc('day', ${at.toISOString()}::timestamptz at time zone ${timeZone}),
             date_trunc('day', ${at.toISOString()}::timestamptz at time zone ${timeZone}) + make_interval(days => ${days}),
             interval '1 day'
           ) as day
      join schedule_rule rule on rule.weekday = extract(isodow from day)
      join schedule on schedule.id = rule.schedule_id
      join practitioner on practitioner.id = schedule.practitioner_id
    ), instants as (
      select *, starts at time zone ${timeZone} as start_at from wall_clock
    )
    insert into slot (schedule_id, start_at, end_at, practice_slug, service_type)
    select schedule_id, start_at, start_at + make_interval(mins => slot_minutes), practice_slug, service_type
    from instants
    where start_at > ${at.toISOString()}::timestamptz
      and start_at at time zone ${timeZone} = starts
      and (start_at - interval '1 hour') at time zone ${timeZone} <> starts
      and (start_at + interval '1 hour') at time zone ${timeZone} <> starts
    on conflict do nothing`);
  return result.rowCount ?? 0;
}
