/**
 * Days on which a schedule does not follow its weekly rules: public holidays, on which it is closed, and a place's own
 * days, which win over both. A service selects its places' own days as `specialHours`: place, day, opens_at, closes_at,
 * as times of day in Europe/Oslo; without times the place is closed all day.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { publicHolidaysWithin } from '@/lib/calendar/public-holidays';
import { type InPieces, rowsAPiece, untilNone } from '@/lib/database/pieces';
import { openSlot } from './open-slot';
import { sumOfGroups } from './weekly-rules';

/** For places that have no days of their own. */
export const noSpecialHours = sql`
  select null::text as place, null::date as day, null::time as opens_at, null::time as closes_at where false`;

/** For `WITH …`: `rule`, and `other_day` (schedule_id, day, opens_at, closes_at) from today on, `days` days ahead. */
export function otherDays(rules: SQL, specialHours: SQL, at: Date, days: number): SQL {
  const today = calendarDate(at);
  const holidays = JSON.stringify(publicHolidaysWithin(today, days + 1));
  return sql`rule as (${rules}
    ), special as (${specialHours}
    ), place_of as (
      select distinct schedule_id, place from rule
    ), other_day as (
      select schedule_id, day, opens_at, closes_at from place_of join special using (place) where day >= ${today}::date
      union all
      select schedule_id, holiday::date, null, null
      from place_of cross join jsonb_array_elements_text(${holidays}::jsonb) as holiday
      where not exists (select from special where special.place = place_of.place and special.day = holiday::date)
    )`;
}

// Slots may have been generated further ahead than they are now.
const daysCleared = 400;

/** For `FROM other_day CROSS JOIN LATERAL (…)`: the slots of such a day that lie while its place is closed. */
const whileClosed = (at: Date) => sql`
  select start_at, end_at, status, held_until from slot
  where slot.schedule_id = other_day.schedule_id
    and slot.start_at > ${at.toISOString()}::timestamptz
    and slot.start_at >= other_day.day::timestamp at time zone ${timeZone}
    and slot.start_at < (other_day.day + 1)::timestamp at time zone ${timeZone}
    and (opens_at is null
      or slot.start_at at time zone ${timeZone} < other_day.day + opens_at
      or slot.end_at at time zone ${timeZone} > other_day.day + closes_at)
  -- One range of the primary key for each day, never all slots.
  offset 0`;

/**
 * Removes the free slots ahead that lie while their place is closed; returns how many. A slot that is booked or blocked
 * stays. `generateSlots` adds them again where the place opens after all.
 */
export async function removeClosedSlots(
  inPieces: InPieces,
  rules: SQL,
  at: Date,
  specialHours: SQL = noSpecialHours,
): Promise<number> {
  const isOpen = openSlot(sql`${at.toISOString()}`);
  // It is asked of the row again when it is deleted: somebody may have taken it since it was read.
  return sumOfGroups(inPieces, rules, (ofGroup) =>
    untilNone(
      inPieces,
      sql`
      with ${otherDays(ofGroup, specialHours, at, daysCleared)}, closed as (
        select other_day.schedule_id, slot.start_at
        from other_day cross join lateral (${whileClosed(at)}) as slot
        where ${isOpen} order by 1, 2 limit ${rowsAPiece}
      )
      delete from slot using closed
      where slot.schedule_id = closed.schedule_id and slot.start_at = closed.start_at and ${isOpen}`,
    ),
  );
}

/** How many slots ahead are booked while their place is closed: somebody has to call these citizens. */
export async function countBookedWhileClosed(
  inPieces: InPieces,
  rules: SQL,
  at: Date,
  specialHours: SQL = noSpecialHours,
): Promise<number> {
  return sumOfGroups(inPieces, rules, async (ofGroup) => {
    const { rows } = await inPieces((connection) =>
      connection.execute<{ count: number }>(sql`
        with ${otherDays(ofGroup, specialHours, at, daysCleared)}
        select count(*)::int as count
        from other_day cross join lateral (${whileClosed(at)}) as closed_slot where closed_slot.status = 'busy'`),
    );
    return rows[0]?.count ?? 0;
  });
}
