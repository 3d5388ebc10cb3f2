/** Who waits for an earlier time, as conditions of SQL. Nothing has to be written for a wish to end: it holds while these do. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';
import type { ValueOrPlace } from '@/lib/database/statement';
import { mostUnanswered } from './earlier-rules';

/** The id of a citizen's wish, under which a time is kept for them: an expression, null where there is none. */
export const wishOf = (subject: SQL, kind: SQL) => sql`
  (SELECT kept.id FROM earlier_wish AS kept WHERE kept.citizen_id = ${subject} AND kept.service_type = ${kind})`;

/**
 * The condition on `wish`: its time has not run out, the doctor is theirs, and nothing has been booked, moved or cancelled by the
 * citizen since. One whose appointment the practice has cancelled waits on, as long as a new time is wanted.
 */
export const isWaiting = (at: ValueOrPlace<Date>): SQL => sql`
  wish.until > ${at}::timestamptz
  AND (wish.unanswered < ${sql.raw(String(mostUnanswered))} OR wish.offered_until > ${at}::timestamptz)
  AND EXISTS (SELECT FROM patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id
    WHERE patient.citizen_id = wish.citizen_id AND schedule.id = wish.schedule_id)
  AND NOT EXISTS (SELECT FROM appointment AS other
    WHERE other.citizen_id = wish.citizen_id AND other.service_type = wish.service_type
      AND other.id IS DISTINCT FROM wish.appointment_id
      AND (other.status = 'booked' AND other.end_at > ${at}::timestamptz
        OR greatest(other.created_at, other.moved_at) >= wish.asked_at))
  AND (wish.appointment_id IS NULL OR EXISTS (SELECT FROM appointment AS own
    WHERE own.id = wish.appointment_id AND own.start_at = wish.before_at
      AND (own.moved_at IS NULL OR own.moved_at < wish.asked_at)
      AND (own.status = 'booked'
        OR own.status = 'cancelled' AND own.cancelled_by = 'practice' AND own.offer_declined_at IS NULL)))`;

const inOslo = sql`(slot.start_at AT TIME ZONE ${sql.raw(`'${timeZone}'`)})`;

/** The first starts that may be offered now, by how long before one must be told. */
export type FirstStarts = Record<'hours' | 'day' | 'twoDays', ValueOrPlace<Date>>;

/**
 * The times of the schedule and kind of `wish` that are open, or held by somebody: `free or held` in the words of the index. Of
 * some hundreds a set operation with it costs a tenth of looking up each.
 */
export const openTimes = (condition: SQL): SQL => sql`
  SELECT slot.start_at FROM slot
  WHERE slot.schedule_id = wish.schedule_id AND slot.service_type = wish.service_type AND ${condition}`;

/** The condition on `slot` and `wish`: it is what is waited for, and the citizen is nowhere else then: one press accepts it. */
export const suits = (first: FirstStarts): SQL => sql`
  slot.start_at < coalesce(wish.before_at, 'infinity')
  AND slot.start_at >= CASE wish.notice WHEN 'hours' THEN ${first.hours}::timestamptz
    WHEN 'day' THEN ${first.day}::timestamptz ELSE ${first.twoDays}::timestamptz END
  AND extract(isodow FROM ${inOslo})::int = ANY (wish.weekdays)
  AND CASE WHEN extract(hour FROM ${inOslo}) < 12 THEN 'morning' ELSE 'afternoon' END = ANY (wish.parts)
  AND NOT EXISTS (SELECT FROM appointment AS meanwhile
    WHERE meanwhile.citizen_id = wish.citizen_id AND meanwhile.status = 'booked' AND meanwhile.id IS DISTINCT FROM wish.appointment_id
      AND meanwhile.start_at < slot.end_at AND meanwhile.end_at > slot.start_at)`;

/** For `freed AS (…)`: gives back the time that `ended`, with id, schedule_id and offered_start_at, has on offer. */
export const freeOffered = (ended: SQL): SQL => sql`
  UPDATE slot SET status = 'free', held_by = NULL, held_until = NULL FROM ${ended}
  WHERE slot.schedule_id = ${ended}.schedule_id AND slot.start_at = ${ended}.offered_start_at
    AND slot.status = 'held' AND slot.held_by = ${ended}.id`;
