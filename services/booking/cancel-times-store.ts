/** The SQL with which a practice cancels times: in pieces, each all or nothing, beside citizens who book, move and cancel. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { addOperatorsAuditEvents } from '@/lib/audit/audit';
import { type InPieces, rowsAPiece, untilNone } from '@/lib/database/pieces';
import { andTell, asNotices, atOnce } from '@/lib/notifications/tell';
import { aheadWithin, blockOpen, isOpenWithin, type TimesOfSchedules } from '@/lib/slots/block';
import { serviceName } from './schema';

/** Blocks the times that nobody has booked; returns how many. */
export async function blockTimes(inPieces: InPieces, times: TimesOfSchedules, at: Date): Promise<number> {
  return untilNone(inPieces, blockOpen(times, at));
}

/**
 * Cancels what is booked, and blocks those times; returns how many. Rows that a citizen is changing are passed over. The
 * appointment is locked before its time, as by every act.
 */
export async function cancelBooked(inPieces: InPieces, times: TimesOfSchedules, at: Date): Promise<number> {
  const action = 'appointment.cancel';
  const told = {
    ...{ service: serviceName, to: [sql`citizen_id`, sql`booked_by`], at: sql`${at.toISOString()}` },
    values: { notices: asNotices([atOnce('cancelledByPractice', at)]), locale: null },
    until: sql`start_at`,
  };
  return untilNone(
    inPieces,
    sql`
    with booked as (
      select id from appointment
      where status = 'booked' and ${aheadWithin(times, sql`appointment`, at)}
      order by schedule_id, start_at limit ${rowsAPiece} for update skip locked
    ), cancelled as (
      update appointment set status = 'cancelled', cancelled_at = ${at.toISOString()}::timestamptz,
        cancelled_by = 'practice', late_fee = null, version = version + 1
      from booked where appointment.id = booked.id
      returning appointment.id, appointment.schedule_id, appointment.start_at, appointment.citizen_id,
        appointment.booked_by, appointment.version
    ), blocked as (
      update slot set status = 'blocked', held_by = null, held_until = null from cancelled
      where slot.schedule_id = cancelled.schedule_id and slot.start_at = cancelled.start_at and slot.status = 'busy'
    )${andTell({ ...told, done: sql`cancelled` })}
    ${addOperatorsAuditEvents({ action, at, done: sql`cancelled`, about: sql`start_at` })}`,
  );
}

/**
 * True while a time is open or booked. One look at both, so that it is over for good once it says false: nobody can book
 * without an open time, and no time opens but by moving or cancelling what is booked.
 */
export async function isAnyLeft(inPieces: InPieces, times: TimesOfSchedules, at: Date): Promise<boolean> {
  const { rows } = await inPieces((connection) =>
    connection.execute<{ left: boolean }>(sql`
      select ${isOpenWithin(times, at)} or exists (
        select from appointment where status = 'booked' and ${aheadWithin(times, sql`appointment`, at)}) as left`),
  );
  return rows[0]?.left ?? false;
}

/** On a day, in Oslo, of one schedule. `held`: of the open times, those that somebody holds at the moment. */
export type DayOfTimes = { scheduleId: string; day: string; open: number; held: number; booked: number };

/** What is open and booked, by schedule and day. */
export async function countTimes(inPieces: InPieces, times: TimesOfSchedules, at: Date): Promise<DayOfTimes[]> {
  const { rows } = await inPieces((connection) =>
    connection.execute<DayOfTimes>(sql`
      with counted as (
        select schedule_id, start_at, 1 as open, (held_until > ${at.toISOString()}::timestamptz)::int as held, 0 as booked
        from slot where status in ('free', 'held') and ${aheadWithin(times, sql`slot`, at)}
        union all
        select schedule_id, start_at, 0, 0, 1
        from appointment where status = 'booked' and ${aheadWithin(times, sql`appointment`, at)}
      )
      select schedule_id as "scheduleId", (start_at at time zone 'Europe/Oslo')::date::text as day, sum(open)::int as open,
        coalesce(sum(held), 0)::int as held, sum(booked)::int as booked
      from counted group by 1, 2 order by 1, 2`),
  );
  return rows;
}
