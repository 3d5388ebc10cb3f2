/** The SQL that reads what a message about an appointment says, and for whom it is. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';
import type { AppointmentKind } from './appointment';
import type { CalendarAppointment } from './calendar-store';
import { isWaiting } from './earlier-columns';
import type { Policy } from './policy';
import { policyColumns } from './policy-store';

/** An appointment as messages tell of it: no reason, no practice, no doctor. */
export type TellableAppointment = CalendarAppointment & {
  citizenId: string;
  bookedBy: string | null;
  /** The citizen's, `1984-03-15`; null where the register does not have them. */
  birthDate: string | null;
  cancelledBy: 'citizen' | 'practice' | null;
  kind: AppointmentKind;
  movedFrom: Date | null;
  policy: Policy | null;
};

const ofNotice = statement<{ id: string; version: number }, TellableAppointment>(
  'appointment_told_of',
  ({ id, version }) => sql`
    SELECT appointment.id, appointment.version, appointment.end_at AS "endAt", appointment.citizen_id AS "citizenId", appointment.booked_by AS "bookedBy",
      patient.birth_date::text AS "birthDate", appointment.status, appointment.cancelled_by AS "cancelledBy",
      appointment.service_type AS kind, appointment.start_at AS "startAt", appointment.moved_from AS "movedFrom",
      (SELECT to_jsonb(policy) FROM (SELECT ${policyColumns}) AS policy
        WHERE booking_policy.practice_slug IS NOT NULL) AS policy
    FROM appointment
    JOIN schedule ON schedule.id = appointment.schedule_id
    JOIN practitioner ON practitioner.id = schedule.practitioner_id
    LEFT JOIN booking_policy ON booking_policy.practice_slug = practitioner.practice_slug
    LEFT JOIN patient ON patient.citizen_id = appointment.citizen_id
    WHERE appointment.id = ${id}::uuid AND appointment.version = ${version}::int`,
);

/** The appointment, as long as it is this version; else null. */
export async function selectTellable(id: string, version: number): Promise<TellableAppointment | null> {
  return (await ofNotice({ id, version }))[0] ?? null;
}

/** A time that is offered, as messages tell of it. */
export type TellableOffer = Pick<TellableAppointment, 'citizenId' | 'bookedBy' | 'birthDate' | 'kind' | 'startAt'> & {
  until: Date;
  /** They have an appointment, which is to come earlier. */
  isMove: boolean;
};

const offerOfNotice = statement<{ id: string; version: number; at: Date }, TellableOffer>(
  'earlier_told_of',
  ({ id, version, at }) => sql`
    SELECT wish.citizen_id AS "citizenId", wish.wished_by AS "bookedBy", patient.birth_date::text AS "birthDate",
      wish.service_type AS kind, wish.offered_start_at AS "startAt", wish.offered_until AS until,
      wish.appointment_id IS NOT NULL AS "isMove"
    FROM earlier_wish AS wish
    JOIN slot ON slot.schedule_id = wish.schedule_id AND slot.start_at = wish.offered_start_at
    LEFT JOIN patient ON patient.citizen_id = wish.citizen_id
    WHERE wish.id = ${id}::uuid AND wish.version = ${version}::int AND wish.offered_until > ${at}::timestamptz
      AND slot.status = 'held' AND slot.held_by = wish.id AND ${isWaiting(at)}`,
);

/** The time that is offered, as long as it is held and nobody has answered; else null. */
export async function selectTellableOffer(id: string, version: number, at: Date): Promise<TellableOffer | null> {
  return (await offerOfNotice({ id, version, at }))[0] ?? null;
}
