/**
 * The SQL of a week of free times, and of the days on which there are any. One statement, over the partial index of open
 * slots of one schedule and kind: a thousand rows where sixty days are free.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type PairId, partiesOf } from '@/lib/acting/acting';
import type { Week } from '@/lib/calendar/weeks';
import { statement } from '@/lib/database/statement';
import { openSlot } from './open-slot';
import type { FreeSlot } from './slots';
import type { FreeDay } from './week-days';

type Values = {
  scheduleId: string;
  kind: string;
  at: Date;
  /** Whose own hold counts as free. */
  heldBy: PairId | null;
  /** The earliest start that is offered. */
  from: Date;
  /** The Monday of the week that was asked for, `2026-11-30`. */
  monday: string | null;
  /** The start of the chosen time. */
  chosenAt: Date | null;
};

type Row = { startAt: Date; endAt: Date; date: null } | (FreeDay & { startAt: null; week: Week });

// A week after the last free time is not shown, but the chosen time's, or the first that there is.
const weekAndDays = statement<Values, Row>(
  'slot_week_and_days',
  ({ scheduleId, kind, at, heldBy, from, monday, chosenAt }) => sql`
    WITH free AS (
      SELECT start_at, end_at, start_at AT TIME ZONE 'Europe/Oslo' AS local FROM slot
      WHERE schedule_id = ${scheduleId}::uuid AND service_type = ${kind}::text AND ${openSlot(at, heldBy)}
        AND start_at >= ${from}::timestamptz
    ), shown AS (
      SELECT min(start_at) AS first, CASE WHEN max(local) >= ${monday}::date THEN ${monday}::date
        ELSE date_trunc('week', coalesce(max(local) FILTER (WHERE start_at = ${chosenAt}::timestamptz), min(local)))::date
        END AS monday
      FROM free
    )
    SELECT start_at AS "startAt", end_at AS "endAt", NULL AS date, NULL::int AS morning, NULL::int AS afternoon, NULL AS week
    FROM free, shown
    WHERE local >= monday AND local < monday + 7 OR start_at = first OR start_at = ${chosenAt}::timestamptz
    UNION ALL
    SELECT NULL, NULL, local::date::text, (count(*) FILTER (WHERE extract(hour FROM local) < 12))::int,
      (count(*) FILTER (WHERE extract(hour FROM local) >= 12))::int, to_char(monday, 'IYYY-"W"IW')
    FROM free, shown GROUP BY local::date, monday
    ORDER BY 1, 3`,
);

/**
 * The free times of the week to show, with the first of all and the one that starts at `chosenAt` beside them, earliest
 * first; that week, null where nothing is free; and every day with a free time.
 */
export async function selectWeekAndDays<Kind extends string>({
  kind,
  acting,
  ...values
}: Omit<Values, 'heldBy'> & { kind: Kind; acting?: Acting<'substantial'> }): Promise<{
  slots: FreeSlot<Kind>[];
  week: Week | null;
  days: FreeDay[];
}> {
  const rows = await weekAndDays({ ...values, kind, heldBy: acting ? partiesOf(acting).pairId : null });
  const { scheduleId } = values;
  const slots = rows.flatMap((row) =>
    row.startAt ? [{ scheduleId, kind, startAt: row.startAt, endAt: row.endAt }] : [],
  );
  const days = rows.flatMap((row) => (row.startAt ? [] : [row]));
  return {
    slots,
    week: days[0]?.week ?? null,
    days: days.map(({ date, morning, afternoon }) => ({ date, morning, afternoon })),
  };
}
