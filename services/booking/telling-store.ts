/** The SQL that reads what a message about an appointment says, and for whom it is. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';
import type { AppointmentKind } from './appointment';
import type { CalendarAppointment } from './calendar-store';
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
