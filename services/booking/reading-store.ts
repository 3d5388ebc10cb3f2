/** The SQL that reads appointments, always one citizen's own. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { decryptOrNull } from '@/lib/database/encryption';
import { isRowId } from '@/lib/database/row-id';
import { statement } from '@/lib/database/statement';
import type { ConfirmedRow } from '@/lib/slots/confirmation';
import { practiceColumns } from '@/services/practices/practice-columns';
import type { Practice } from '@/services/practices/practices';
import { standIn } from '@/services/practices/substitutes-columns';
import type { Appointment, AppointmentDetail, AppointmentKind } from './appointment';
import { parseDetails } from './details';
import { defaultPolicy, type Policy } from './policy';
import { policyColumns } from './policy-store';
import { detailsCell, reasonCell } from './reason-cell';

const byDraft = statement<{ citizenId: string; draftId: string }, ConfirmedRow>(
  'appointment_of_draft',
  ({ citizenId, draftId }) => sql`
    SELECT id, start_at AS "startAt", request_hash AS "requestHash" FROM appointment
    WHERE citizen_id = ${citizenId}::uuid AND idempotency_key = ${draftId}::uuid`,
);

/** The citizen's appointment from this draft, in any status; null if there is none. */
export async function findByDraft(citizen: Citizen<'high'>, draftId: string): Promise<ConfirmedRow | null> {
  if (!isRowId(draftId)) return null;
  const [row] = await byDraft({ citizenId: citizenIdOf(citizen), draftId });
  return row ?? null;
}

const bookedOfKind = statement<{ citizenId: string; kind: AppointmentKind; at: Date }, { id: string }>(
  'appointment_booked_of_kind',
  ({ citizenId, kind, at }) => sql`
    SELECT id FROM appointment
    WHERE citizen_id = ${citizenId}::uuid AND service_type = ${kind}::text AND status = 'booked'
      AND end_at > ${at}::timestamptz`,
);

/** True while the citizen has an appointment of this kind that has not ended. */
export async function hasBooked(citizen: Citizen<'high'>, kind: AppointmentKind, at: Date): Promise<boolean> {
  return (await bookedOfKind({ citizenId: citizenIdOf(citizen), kind, at })).length > 0;
}

type AppointmentRow = Omit<Appointment, 'practice'> & Practice;

const ownAppointment = ({ citizenId }: { citizenId: SQL }, more = sql``, join = sql``) => sql`
  SELECT appointment.id, appointment.status, appointment.service_type AS kind, appointment.start_at AS "startAt",
    appointment.end_at AS "endAt", appointment.schedule_id AS "scheduleId", appointment.version,
    appointment.created_at AS "createdAt", appointment.cancelled_at AS "cancelledAt",
    appointment.cancelled_by AS "cancelledBy", appointment.late_fee AS "lateFee",
    appointment.moved_from AS "movedFrom", appointment.moved_at AS "movedAt",
    appointment.offer_declined_at AS "offerDeclinedAt",
    practitioner.name AS "practitionerName",
    coalesce(patient.practitioner_id = practitioner.id, false) AS "isOwnGp",
    ${standIn({ scheduleId: sql`appointment.schedule_id`, startAt: sql`appointment.start_at` })} AS substitute,
    ${practiceColumns} ${more}
  FROM appointment
  JOIN schedule ON schedule.id = appointment.schedule_id
  JOIN practitioner ON practitioner.id = schedule.practitioner_id
  JOIN practice ON practice.slug = practitioner.practice_slug
  LEFT JOIN patient ON patient.citizen_id = appointment.citizen_id ${join}
  WHERE appointment.citizen_id = ${citizenId}::uuid`;

function appointmentOf(row: AppointmentRow): Appointment {
  const { id, status, kind, startAt, endAt, practitionerName, isOwnGp, scheduleId, createdAt, version, ...more } = row;
  const { substitute, cancelledAt, cancelledBy, lateFee, movedFrom, movedAt, offerDeclinedAt, ...practice } = more;
  return {
    ...{ id, status, kind, startAt, endAt, practitionerName, isOwnGp, substitute, practice },
    ...{ scheduleId, createdAt, version, cancelledAt, cancelledBy, lateFee, movedFrom, movedAt, offerDeclinedAt },
  };
}

const latestOf = statement<{ citizenId: string; count: number }, AppointmentRow>(
  'appointment_latest',
  (value) => sql`
    ${ownAppointment(value)}
    ORDER BY appointment.status = 'booked' DESC, appointment.start_at DESC
    LIMIT ${value.count}::int`,
);

/** The citizen's own appointments, earliest first: `count` at most, the booked ones and then the latest. No reasons. */
export async function selectAppointments(citizen: Citizen<'high'>, count: number): Promise<Appointment[]> {
  const rows = await latestOf({ citizenId: citizenIdOf(citizen), count });
  return rows.map(appointmentOf).sort((one, other) => one.startAt.getTime() - other.startAt.getTime());
}

const nextOf = statement<{ citizenId: string; at: Date }, AppointmentRow>(
  'appointment_next',
  (value) => sql`
    ${ownAppointment(value)} AND appointment.status = 'booked' AND appointment.end_at > ${value.at}::timestamptz
    ORDER BY appointment.start_at
    LIMIT 1`,
);

/** The citizen's first appointment that has not ended; null if there is none. */
export async function selectNext(citizen: Citizen<'high'>, at: Date): Promise<Appointment | null> {
  const [row] = await nextOf({ citizenId: citizenIdOf(citizen), at });
  return row ? appointmentOf(row) : null;
}

const overlappingOf = statement<
  { citizenId: string; startAt: Date; endAt: Date; except: string | null },
  AppointmentRow
>(
  'appointment_overlapping',
  (value) => sql`
    ${ownAppointment(value)} AND appointment.status = 'booked'
      AND appointment.start_at < ${value.endAt}::timestamptz AND appointment.end_at > ${value.startAt}::timestamptz
      AND appointment.id IS DISTINCT FROM ${value.except}::uuid
    ORDER BY appointment.start_at
    LIMIT 1`,
);

/** The citizen's own booked appointment that shares some of this time, with whomever, but for one; null if none does. */
export async function selectOverlapping(
  citizen: Citizen<'high'>,
  { startAt, endAt }: { startAt: Date; endAt: Date },
  except: string | null,
): Promise<Appointment | null> {
  const [row] = await overlappingOf({ citizenId: citizenIdOf(citizen), startAt, endAt, except });
  return row ? appointmentOf(row) : null;
}

const cancelledByPractice = statement<{ citizenId: string; at: Date }, AppointmentRow>(
  'appointment_cancelled_by_practice',
  (value) => sql`
    ${ownAppointment(value)} AND appointment.start_at > ${value.at}::timestamptz
      AND appointment.status = 'cancelled' AND appointment.cancelled_by = 'practice'
      AND appointment.offer_declined_at IS NULL
    ORDER BY appointment.start_at
    LIMIT 3`,
);

/** The citizen's appointments ahead that their practice has cancelled and they have not put away, earliest first: the first three. */
export async function selectCancelledByPractice(citizen: Citizen<'high'>, at: Date): Promise<Appointment[]> {
  return (await cancelledByPractice({ citizenId: citizenIdOf(citizen), at })).map(appointmentOf);
}

type RowWithReason = AppointmentRow & { ownReason: Buffer; ownDetails: Buffer | null };
const ownTexts = sql`, appointment.reason AS "ownReason", appointment.details AS "ownDetails"`;

function detailOf({ ownReason, ownDetails, ...row }: RowWithReason): AppointmentDetail {
  const details = ownDetails ? decryptOrNull(ownDetails, detailsCell(row.id)) : '{}';
  return {
    ...appointmentOf(row),
    reason: decryptOrNull(ownReason, reasonCell(row.id)),
    details: details === null ? null : parseDetails(details),
  };
}

const oneWithReason = statement<{ citizenId: string; id: string }, RowWithReason>(
  'appointment_by_id',
  (value) => sql`${ownAppointment(value, ownTexts)} AND appointment.id = ${value.id}::uuid`,
);

/** The citizen's own appointment, with the reason and the details; null for any other id. */
export async function selectAppointment(citizen: Citizen<'high'>, id: string): Promise<AppointmentDetail | null> {
  if (!isRowId(id)) return null;
  const [found] = await oneWithReason({ citizenId: citizenIdOf(citizen), id });
  return found ? detailOf(found) : null;
}

/** An appointment with what decides whether it can be changed. */
export type ToChange = {
  appointment: AppointmentDetail;
  policy: Policy;
  /** Another one of the kind is booked beside it. */
  hasOther: boolean;
};

type RowToChange = RowWithReason & Omit<ToChange, 'appointment' | 'policy'> & { policy: Policy | null };

const toChange = statement<{ citizenId: string; id: string; at: Date }, RowToChange>(
  'appointment_to_change',
  (value) => sql`
    ${ownAppointment(
      value,
      sql`${ownTexts}, (SELECT to_jsonb(policy) FROM (SELECT ${policyColumns}) AS policy
          WHERE booking_policy.practice_slug IS NOT NULL) AS policy,
        EXISTS (SELECT FROM appointment AS other WHERE other.citizen_id = appointment.citizen_id
          AND other.service_type = appointment.service_type AND other.status = 'booked' AND other.id <> appointment.id
          AND other.end_at > ${value.at}::timestamptz) AS "hasOther"`,
      sql`LEFT JOIN booking_policy ON booking_policy.practice_slug = practice.slug`,
    )} AND appointment.id = ${value.id}::uuid`,
);

/** The citizen's own appointment, as `selectAppointment`, with what its practice has decided: one round trip. */
export async function selectToChange(citizen: Citizen<'high'>, id: string, at: Date): Promise<ToChange | null> {
  if (!isRowId(id)) return null;
  const [found] = await toChange({ citizenId: citizenIdOf(citizen), id, at });
  if (!found) return null;
  const { hasOther, policy, ...row } = found;
  return { appointment: detailOf(row), policy: policy ?? defaultPolicy, hasOther };
}
