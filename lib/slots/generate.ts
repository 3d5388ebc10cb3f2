/**
 * Generates slots from weekly rules. Rules have times of day in Europe/Oslo, slots are instants: a slot at 09.00 stays at
 * 09.00 across a clock change. Public holidays have none. Run again, it only adds missing slots.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';
import { noSpecialHours, otherDays } from './closed-days';
import { slot } from './schema';

const column = { place: sql.identifier(slot.place.name), kind: sql.identifier(slot.kind.name) };

/** A schedule's slots on a weekday (1 is Monday): from `startsAt` to `endsAt`, one every `slotMinutes`. */
export type WeeklyRule = {
  scheduleId: string;
  place: string;
  kind: string;
  weekday: number;
  startsAt: string;
  endsAt: string;
  slotMinutes: number;
};

/** Rules that are written in code, as the select that `generateSlots` takes. */
export function rulesAsSelect(rules: WeeklyRule[]): SQL {
  return sql`
    select "scheduleId" as schedule_id, place, kind, weekday, "startsAt" as starts_at, "endsAt" as ends_at,
           "slotMinutes" as slot_minutes
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
      as rule ("scheduleId" uuid, place text, kind text, weekday int, "startsAt" time, "endsAt" time, "slotMinutes" int)`;
}

/**
 * Generates the slots of today and the next `days` days; returns how many are new. Several may run at once.
 * `rules` selects schedule_id, place, kind, weekday, starts_at, ends_at and slot_minutes; `specialHours`: `closed-days.ts`.
 */
export async function generateSlots(
  connection: Connection,
  rules: SQL,
  at: Date,
  days: number,
  specialHours: SQL = noSpecialHours,
): Promise<number> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  const today = sql`date_trunc('day', ${instant} at time zone ${timeZone})`;
  // The last three conditions leave out times that a clock change skips or repeats: they would be ambiguous.
  const result = await connection.execute(sql`
    with ${otherDays(rules, specialHours, at, days)}, wall_clock as (
      select rule.*,
             generate_series(
               day + rule.starts_at,
               day + rule.ends_at - make_interval(mins => rule.slot_minutes),
               make_interval(mins => rule.slot_minutes)
             ) as starts
      from generate_series(${today}, ${today} + make_interval(days => ${days}), interval '1 day') as day
      join rule on rule.weekday = extract(isodow from day)
    ), open as (
      select wall_clock.* from wall_clock
      left join other_day on other_day.schedule_id = wall_clock.schedule_id and other_day.day = starts::date
      where other_day.day is null
        or (starts::time >= opens_at and starts::time + make_interval(mins => slot_minutes) <= closes_at)
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
    on conflict do nothing`);
  return result.rowCount ?? 0;
}
