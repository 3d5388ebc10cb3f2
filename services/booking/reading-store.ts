/**
 * The SQL that reads appointments, always one citizen's: all of them, or for who sees no more those that they have booked.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type ActorId, partiesOf, type Reader, readerOf, type SubjectId } from '@/lib/acting/acting';
import { decryptOrNull } from '@/lib/database/encryption';
import { isRowId } from '@/lib/database/row-id';
import { type Places, statement } from '@/lib/database/statement';
import type { ConfirmedRow } from '@/lib/slots/confirmation';
import { practiceColumns } from '@/services/practices/practice-columns';
import type { Practice } from '@/services/practices/practices';
import { standIn } from '@/services/practices/substitutes-columns';
import type { Appointment, AppointmentDetail, AppointmentKind } from './appointment';
import { parseDetails } from './details';
import { defaultPolicy, type Policy } from './policy';
import { policyColumns } from './policy-store';
import { detailsCell, reasonCell } from './reason-cell';
import { serviceName } from './schema';

const byDraft = statement<{ subjectId: SubjectId; actorId: ActorId; draftId: string }, ConfirmedRow>(
  'appointment_of_draft',
  ({ subjectId, actorId, draftId }) => sql`
    SELECT id, start_at AS "startAt", request_hash AS "requestHash" FROM appointment
    WHERE citizen_id = ${subjectId}::uuid AND idempotency_key = ${draftId}::uuid
      AND coalesce(booked_by, citizen_id) = ${actorId}::uuid`,
);

/** The citizen's appointment from this draft of the actor's, in any status; null if there is none. */
export async function findByDraft(acting: Acting<'high'>, draftId: string): Promise<ConfirmedRow | null> {
  if (!isRowId(draftId)) return null;
  const [row] = await byDraft({ ...partiesOf(acting), draftId });
  return row ?? null;
}

const bookedOfKind = statement<{ subjectId: SubjectId; kind: AppointmentKind; at: Date }, { id: string }>(
  'appointment_booked_of_kind',
  ({ subjectId, kind, at }) => sql`
    SELECT id FROM appointment
    WHERE citizen_id = ${subjectId}::uuid AND service_type = ${kind}::text AND status = 'booked'
      AND end_at > ${at}::timestamptz`,
);

/** True while the citizen has an appointment of this kind that has not ended, whoever booked it: there can be only one. */
export async function hasBooked(acting: Acting<'high'>, kind: AppointmentKind, at: Date): Promise<boolean> {
  return (await bookedOfKind({ ...partiesOf(acting), kind, at })).length > 0;
}

type AppointmentRow = Omit<Appointment, 'practice'> & Practice;

const ownAppointment = ({ subjectId, onlyBy }: Places<Reader>, more = sql``, join = sql``) => sql`
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
  WHERE appointment.citizen_id = ${subjectId}::uuid
    AND (${onlyBy}::uuid IS NULL OR appointment.booked_by = ${onlyBy}::uuid)`;

function appointmentOf(row: AppointmentRow): Appointment {
  const { id, status, kind, startAt, endAt, practitionerName, isOwnGp, scheduleId, createdAt, version, ...more } = row;
  const { substitute, cancelledAt, cancelledBy, lateFee, movedFrom, movedAt, offerDeclinedAt, ...practice } = more;
  return {
    ...{ id, status, kind, startAt, endAt, practitionerName, isOwnGp, substitute, practice },
    ...{ scheduleId, createdAt, version, cancelledAt, cancelledBy, lateFee, movedFrom, movedAt, offerDeclinedAt },
  };
}

const latestOf = statement<Reader & { count: number }, AppointmentRow>(
  'appointment_latest',
  (value) => sql`
    ${ownAppointment(value)}
    ORDER BY appointment.status = 'booked' DESC, appointment.start_at DESC
    LIMIT ${value.count}::int`,
);

/** The citizen's own appointments, earliest first: `count` at most, the booked ones and then the latest. No reasons. */
export async function selectAppointments(acting: Acting<'high'>, count: number): Promise<Appointment[]> {
  const rows = await latestOf({ ...readerOf(acting, serviceName), count });
  return rows.map(appointmentOf).sort((one, other) => one.startAt.getTime() - other.startAt.getTime());
}

const nextOf = statement<Reader & { at: Date }, AppointmentRow>(
  'appointment_next',
  (value) => sql`
    ${ownAppointment(value)} AND appointment.status = 'booked' AND appointment.end_at > ${value.at}::timestamptz
    ORDER BY appointment.start_at
    LIMIT 1`,
);

/** The citizen's first appointment that has not ended; null if there is none. */
export async function selectNext(acting: Acting<'high'>, at: Date): Promise<Appointment | null> {
  const [row] = await nextOf({ ...readerOf(acting, serviceName), at });
  return row ? appointmentOf(row) : null;
}

const overlappingOf = statement<Reader & { startAt: Date; endAt: Date; except: string | null }, AppointmentRow>(
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
  acting: Acting<'high'>,
  { startAt, endAt }: { startAt: Date; endAt: Date },
  except: string | null,
): Promise<Appointment | null> {
  const [row] = await overlappingOf({ ...readerOf(acting, serviceName), startAt, endAt, except });
  return row ? appointmentOf(row) : null;
}

const cancelledByPractice = statement<Reader & { at: Date }, AppointmentRow>(
  'appointment_cancelled_by_practice',
  (value) => sql`
    ${ownAppointment(value)} AND appointment.start_at > ${value.at}::timestamptz
      AND appointment.status = 'cancelled' AND appointment.cancelled_by = 'practice'
      AND appointment.offer_declined_at IS NULL
    ORDER BY appointment.start_at
    LIMIT 3`,
);

/** The citizen's appointments ahead that their practice has cancelled and they have not put away, earliest first: the first three. */
export async function selectCancelledByPractice(acting: Acting<'high'>, at: Date): Promise<Appointment[]> {
  return (await cancelledByPractice({ ...readerOf(acting, serviceName), at })).map(appointmentOf);
}

type RowWithReason = AppointmentRow & { ownReason: Buffer | null; ownDetails: Buffer | null };
// What was written is read by those alone who see everything.
const ownTexts = ({ onlyBy }: Places<Reader>) => sql`,
    CASE WHEN ${onlyBy}::uuid IS NULL THEN appointment.reason END AS "ownReason",
    CASE WHEN ${onlyBy}::uuid IS NULL THEN appointment.details END AS "ownDetails"`;

function detailOf({ ownReason, ownDetails, ...row }: RowWithReason): AppointmentDetail {
  const details = ownDetails ? decryptOrNull(ownDetails, detailsCell(row.id)) : '{}';
  return {
    ...appointmentOf(row),
    reason: ownReason && decryptOrNull(ownReason, reasonCell(row.id)),
    isWithheld: ownReason === null,
    details: details === null ? null : parseDetails(details),
  };
}

const oneWithReason = statement<Reader & { id: string }, RowWithReason>(
  'appointment_by_id',
  (value) => sql`${ownAppointment(value, ownTexts(value))} AND appointment.id = ${value.id}::uuid`,
);

/** The citizen's own appointment, with the reason and the details; null for any other id. */
export async function selectAppointment(acting: Acting<'high'>, id: string): Promise<AppointmentDetail | null> {
  if (!isRowId(id)) return null;
  const [found] = await oneWithReason({ ...readerOf(acting, serviceName), id });
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

const toChange = statement<Reader & { id: string; at: Date }, RowToChange>(
  'appointment_to_change',
  (value) => sql`
    ${ownAppointment(
      value,
      sql`${ownTexts(value)}, (SELECT to_jsonb(policy) FROM (SELECT ${policyColumns}) AS policy
          WHERE booking_policy.practice_slug IS NOT NULL) AS policy,
        EXISTS (SELECT FROM appointment AS other WHERE other.citizen_id = appointment.citizen_id
          AND other.service_type = appointment.service_type AND other.status = 'booked' AND other.id <> appointment.id
          AND other.end_at > ${value.at}::timestamptz) AS "hasOther"`,
      sql`LEFT JOIN booking_policy ON booking_policy.practice_slug = practice.slug`,
    )} AND appointment.id = ${value.id}::uuid`,
);

/** The citizen's own appointment, as `selectAppointment`, with what its practice has decided: one round trip. */
export async function selectToChange(acting: Acting<'high'>, id: string, at: Date): Promise<ToChange | null> {
  if (!isRowId(id)) return null;
  const [found] = await toChange({ ...readerOf(acting, serviceName), id, at });
  if (!found) return null;
  const { hasOther, policy, ...row } = found;
  return { appointment: detailOf(row), policy: policy ?? defaultPolicy, hasOther };
}
