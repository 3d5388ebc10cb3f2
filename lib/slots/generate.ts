/**
 * Generates slots from weekly rules. Rules have times of day in Europe/Oslo, slots are instants: a slot at 09.00 stays at
 * 09.00 across a clock change. Public holidays have none. Run again, it only adds missing slots.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';
import type { InPieces } from '@/lib/database/pieces';
import { noSpecialHours, otherDays } from './closed-days';
import { type Ahead, daysThatLackSlots } from './missing-days';
import { slot } from './schema';
import { rulesOf, sumOfGroups } from './weekly-rules';

const column = { place: sql.identifier(slot.place.name), kind: sql.identifier(slot.kind.name) };

/**
 * Generates the slots of today and the next `days` days; returns how many are new. Several may run at once, and a run
 * that is stopped has made whole days: the next one makes the rest.
 * `rules` selects schedule_id, place, kind, weekday, starts_at, ends_at and slot_minutes; `specialHours`: `closed-days.ts`.
 */
export async function generateSlots(
  inPieces: InPieces,
  rules: SQL,
  at: Date,
  days: number,
  specialHours: SQL = noSpecialHours,
): Promise<number> {
  return sumOfGroups(inPieces, rules, async (ofGroup) => {
    const ahead = { rules: ofGroup, specialHours, at, days };
    let made = 0;
    for (const { day, schedules } of await inPieces((connection) => daysThatLackSlots(connection, ahead))) {
      const lacking = { ...ahead, rules: rulesOf(schedules, rules) };
      made += await inPieces((connection) => generateDay(connection, lacking, day));
    }
    return made;
  });
}

/** Adds what is missing on one day. The order of the rows keeps two runs at once out of each other's way. */
async function generateDay(
  connection: Connection,
  { rules, specialHours, at, days }: Ahead,
  day: string,
): Promise<number> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  // The last three conditions leave out times that a clock change skips or repeats: they would be ambiguous.
  const result = await connection.execute(sql`
    with ${otherDays(rules, specialHours, at, days)}, wall_clock as (
      select rule.*,
             generate_series(
               ${day}::date + rule.starts_at,
               ${day}::date + rule.ends_at - make_interval(mins => rule.slot_minutes),
               make_interval(mins => rule.slot_minutes)
             ) as starts
      from rule where rule.weekday = extract(isodow from ${day}::date)
    ), open as (
      select wall_clock.* from wall_clock
      left join other_day on other_day.schedule_id = wall_clock.schedule_id and other_day.day = ${day}::date
      where other_day.day is null
        or (starts >= ${day}::date + opens_at
          and starts + make_interval(mins => slot_minutes) <= ${day}::date + closes_at)
    ), instants as (
      select *, starts at time zone ${timeZone} as start_at from open
    )
    insert into slot (schedule_id, start_at, end_at, ${column.place}, ${column.kind})
    select schedule_id, start_at, start_at + make_interval(mins => slot_minutes), place, kind
    from instants
    where start_at > ${instant}
      and start_at at time zone ${timeZone} = starts
      and (start_at - interval '1 hour') at time zone ${timeZone} <> starts
      and (start_at + interval '1 hour') at time zone ${timeZone} <> starts
    order by 1, 2, 3
    on conflict do nothing`);
  return result.rowCount ?? 0;
}
