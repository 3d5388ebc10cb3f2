/** The SQL of what booking holds on a citizen: every appointment, whoever booked it, with all that was written. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, isForOneself, partiesOf, type SubjectId } from '@/lib/acting/acting';
import { decryptOrNull } from '@/lib/database/encryption';
import { statement } from '@/lib/database/statement';
import type { Appointment, Details } from './appointment';
import { parseDetails } from './details';
import { detailsCell, reasonCell } from './reason-cell';

type Shown =
  | 'id'
  | 'status'
  | 'kind'
  | 'startAt'
  | 'endAt'
  | 'createdAt'
  | 'cancelledAt'
  | 'cancelledBy'
  | 'lateFee'
  | 'movedFrom'
  | 'movedAt'
  | 'practitionerName';

/** `byAnother`: somebody who acted for the citizen booked it. A text that no key opens is null. */
export type HeldAppointment = Pick<Appointment, Shown> & {
  practiceName: string;
  byAnother: boolean;
  reason: string | null;
  details: Details | null;
};

type Row = Omit<HeldAppointment, 'reason' | 'details'> & { ownReason: Buffer; ownDetails: Buffer | null };

const all = statement<{ subjectId: SubjectId }, Row>(
  'appointment_held',
  ({ subjectId }) => sql`
    SELECT appointment.id, status, service_type AS kind, start_at AS "startAt", end_at AS "endAt", created_at AS "createdAt",
      cancelled_at AS "cancelledAt", cancelled_by AS "cancelledBy", late_fee AS "lateFee", moved_from AS "movedFrom",
      moved_at AS "movedAt", booked_by IS NOT NULL AS "byAnother", practitioner.name AS "practitionerName",
      practice.name AS "practiceName", reason AS "ownReason", details AS "ownDetails"
    FROM appointment
    JOIN schedule ON schedule.id = appointment.schedule_id
    JOIN practitioner ON practitioner.id = schedule.practitioner_id
    JOIN practice ON practice.slug = practitioner.practice_slug
    WHERE citizen_id = ${subjectId}::uuid
    ORDER BY start_at DESC`,
);

function detailsOf(id: string, details: Buffer | null): Details | null {
  const text = details ? decryptOrNull(details, detailsCell(id)) : '{}';
  return text === null ? null : parseDetails(text);
}

/** The latest first. For the citizen alone: who acts for another is not asked here what they may see. */
export async function selectHeld(own: Acting<'high'>): Promise<HeldAppointment[]> {
  if (!isForOneself(own)) throw new Error('everything is for the citizen alone');
  return (await all(partiesOf(own))).map(({ ownReason, ownDetails, ...row }) => ({
    ...row,
    reason: decryptOrNull(ownReason, reasonCell(row.id)),
    details: detailsOf(row.id, ownDetails),
  }));
}
