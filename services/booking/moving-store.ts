/**
 * The SQL that moves an appointment, in one statement: it takes the new time, changes the appointment and frees the old time,
 * all or nothing. An appointment that its practice has cancelled is booked again; its old time is not the citizen's any more. A
 * time that is offered to the citizen is open to them.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type Parties, partiesOf } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { recordAct } from '@/lib/acts/store';
import { addAuditEvents } from '@/lib/audit/audit';
import type { Locale } from '@/lib/i18n/routing';
import { andTell } from '@/lib/notifications/tell';
import type { ChosenSlot } from '@/lib/slots/slots';
import { lockSlot, swapSlots } from '@/lib/slots/swap';
import { isStandIn } from '@/services/practices/substitutes-columns';
import { wishOf } from './earlier-columns';
import { serviceName } from './schema';
import { pastOld } from './store';

/** `key`, `requestHash`: of the act. `substitute`: who stands in at the new time; null: nobody does. */
export type Move = {
  key: string;
  requestHash: Buffer;
  id: string;
  version: number;
  slot: ChosenSlot;
  substitute: string | null;
  /** What is told of it, and in which language. */
  notices: string;
  locale: Locale | null;
};

type MoveValues = Omit<Move, 'slot'> & ChosenSlot & Parties & ActValues;

/** The appointment as it is after the move. */
export type Moved = { startAt: Date; endAt: Date; movedFrom: Date; version: number };

// `mine` locks the appointment first: two acts on it wait here, and the later one finds another version.
const move = actStatement<MoveValues, Moved>('appointment_move', (value, may) => {
  const { id, actorId, subjectId, pairId, version, key, requestHash, at } = value;
  const [action, done] = ['appointment.move', sql`moved`];
  const chosen = lockSlot({
    ...{ slot: value, kind: sql`mine.service_type`, pairId, keptAs: sql`mine.wish_id`, at },
    from: sql`mine JOIN schedule ON schedule.id = mine.schedule_id
      JOIN patient ON patient.citizen_id = ${subjectId}::uuid AND patient.practitioner_id = schedule.practitioner_id`,
    where: sql`slot.schedule_id = mine.schedule_id AND ${isStandIn(value.substitute)}`,
  });
  return sql`
    WITH ${may}, mine AS (
      SELECT id, schedule_id, start_at, service_type, status,
        ${wishOf(sql`appointment.citizen_id`, sql`appointment.service_type`)} AS wish_id
      FROM may CROSS JOIN appointment
      WHERE id = ${id}::uuid AND citizen_id = ${subjectId}::uuid
        AND (NOT may.only_own OR booked_by = ${actorId}::uuid) AND version = ${version}::int
        AND (status = 'booked' AND start_at > ${at}::timestamptz OR status = 'cancelled' AND cancelled_by = 'practice')
      FOR UPDATE OF appointment
    ), chosen AS (${chosen}
    ), swapped AS (${swapSlots({ chosen: sql`chosen`, old: sql`mine`, isLeft: sql`mine.status = 'booked'` })}
    ), moved AS (
      UPDATE appointment SET status = 'booked', start_at = chosen.start_at, end_at = chosen.end_at,
        version = appointment.version + 1, moved_from = mine.start_at, moved_at = ${at}::timestamptz,
        cancelled_at = NULL, cancelled_by = NULL, late_fee = NULL, offer_declined_at = NULL
      FROM chosen CROSS JOIN mine
      WHERE appointment.id = mine.id
      RETURNING appointment.id, appointment.schedule_id, appointment.start_at, appointment.end_at, appointment.moved_from,
        appointment.version, appointment.booked_by
    ), acted AS (${recordAct({ pairId, key, action, requestHash, at, done })}
    ), audited AS (${addAuditEvents({ action, actorId, subjectId, at, done, about: sql`start_at` })}
    )${andTell({ service: serviceName, to: [actorId, subjectId, sql`booked_by`], by: actorId, values: value, at, until: sql`start_at`, done })}
    SELECT start_at AS "startAt", end_at AS "endAt", moved_from AS "movedFrom", version FROM moved`;
});

/**
 * Moves the citizen's appointment. Null if the actor may not change it, it is another version or not to be moved, the time is
 * not free, has passed, is of another schedule or kind, another one treats, or the citizen has another GP. Throws the violation
 * of a unique index where another of the kind is booked beside it, or the key was used before.
 */
export async function moveBooking(acting: Acting<'high'>, { slot, ...order }: Move, at: Date): Promise<Moved | null> {
  const values = { ...order, ...slot, ...partiesOf(acting), service: serviceName, at };
  return (await pastOld(values, () => move(values)))[0] ?? null;
}
