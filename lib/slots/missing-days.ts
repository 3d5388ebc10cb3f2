/**
 * Which schedules lack slots on which days. Nothing is remembered from run to run: the slots that are there are counted
 * against the rules, so that a stop, a changed rule, a deleted slot and a withdrawn closed day are all found. A rule's
 * slots on a day are one range of the primary key, and a slot counts only where the rule puts one.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';
import { otherDays } from './closed-days';

export type Ahead = { rules: SQL; specialHours: SQL; at: Date; days: number };

/** The days from today on, as `day`, `weekday`, `midnight`, and whether the clock changes on it. */
const daysAhead = (at: SQL, days: number) => sql`
  select day::date as day, extract(isodow from day)::int as weekday, day at time zone ${timeZone} as midnight,
         (day + interval '1 day') at time zone ${timeZone} - day at time zone ${timeZone} <> interval '24 hours' as changes
  from (select date_trunc('day', ${at} at time zone ${timeZone}) as today) as start
  cross join generate_series(today, today + make_interval(days => ${days}), interval '1 day') as day`;

const seconds = (time: SQL) => sql`extract(epoch from ${time})::int`;

/**
 * Days on which a schedule lacks a slot, earliest first, each with the schedules that do. On a night when the clock
 * changes, a rule before 04:00 counts as lacking: `generateDay` knows better, and adds what there is to add.
 */
export async function daysThatLackSlots(
  connection: Connection,
  { rules, specialHours, at, days }: Ahead,
): Promise<{ day: string; schedules: string[] }[]> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  const { rows } = await connection.execute<{ day: string; schedules: string[] }>(sql`
    with ${otherDays(rules, specialHours, at, days)}, day as materialized (${daysAhead(instant, days)}
    ), in_seconds as materialized (
      select schedule_id, weekday, ${seconds(sql`starts_at`)} as starts, ${seconds(sql`ends_at`)} as ends,
             slot_minutes * 60 as length
      from rule
    ), opened as materialized (
      select in_seconds.*, day, midnight, changes, other_day.day is null or opens_at is not null as is_open,
             coalesce(${seconds(sql`opens_at`)}, 0) as opens, coalesce(${seconds(sql`closes_at`)}, 86400) as closes
      from day join in_seconds using (weekday) left join other_day using (schedule_id, day)
    ), ranged as materialized (
      select *, greatest(0, (opens - starts + length - 1) / length) as first, (least(ends, closes) - starts) / length as beyond
      from opened where is_open
    ), placed as (
      select schedule_id, day, changes and starts + first * length < 4 * 3600 as is_night, make_interval(secs => length) as every,
             beyond - first as slots,
             case when changes
               then (day + make_interval(secs => starts + first * length)) at time zone ${timeZone}
               else midnight + make_interval(secs => starts + first * length) end as from_at
      from ranged where beyond > first
    ), expected as materialized (
      select placed.*, slots - passed as left_slots, from_at + passed * every as first_at, from_at + slots * every as beyond_at
      from placed cross join lateral (
        select case when from_at > ${instant} then 0
          else least(slots, floor(extract(epoch from ${instant} - from_at) / extract(epoch from every))::int + 1)
        end as passed
      ) as until_now
    )
    select day::text as day, array_agg(distinct schedule_id) as schedules
    from expected
    where left_slots > 0 and (is_night or left_slots > (
      select count(*) from slot
      where slot.schedule_id = expected.schedule_id and start_at >= first_at and start_at < beyond_at
        and date_bin(every, start_at, first_at) = start_at
    ))
    group by day order by day`);
  return rows;
}
