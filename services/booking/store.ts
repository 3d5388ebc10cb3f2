/**
 * The SQL of appointments. Booking and cancelling are one statement each. Two partial unique indexes make sure that a
 * time is booked once, and that a citizen has one upcoming appointment of a kind.
 * Portable to a distributed PostgreSQL: no explicit locks, no stored procedures, the time is a parameter.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { addAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { decryptOrNull, encrypt } from '@/lib/database/encryption';
import { violatedUniqueConstraint, withRetry } from '@/lib/database/retry';
import { isRowId } from '@/lib/database/row-id';
import { statement } from '@/lib/database/statement';
import type { ConfirmedRow } from '@/lib/slots/confirmation';
import { freeSlot, takeSlot, takeWithRetry } from '@/lib/slots/take';
import { practice, practitioner, schedule } from '@/services/practices/schema';
import type { Appointment, AppointmentDetail, AppointmentKind } from './appointment';
import { draftRemoval } from './drafts';
import type { CompleteAnswers } from './rules';
import { appointment, kindOnce } from './schema';

const cell = (appointmentId: string) => ({ table: 'appointment', column: 'reason', row: appointmentId });

/** What is booked: the answers, their draft, and the keyed hash of what was confirmed. */
export type Order = { draftId: string; answers: CompleteAnswers; requestHash: Buffer };

type BookingValues = {
  id: string;
  citizenId: string;
  draftId: string;
  scheduleId: string;
  startAt: string;
  kind: AppointmentKind;
  requestHash: Buffer;
  reason: Buffer;
  at: Date;
};

// Takes the time, adds the appointment and the audit row, deletes the draft: all or nothing.
const book = statement<BookingValues, { id: string }>('appointment_book', (value) => {
  const { id, citizenId, draftId, requestHash, reason, at, kind } = value;
  const taken = takeSlot({
    ...{ slot: value, kind, citizenId, at },
    from: sql`patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id`,
    where: sql`patient.citizen_id = ${citizenId}::uuid AND schedule.id = slot.schedule_id`,
  });
  const done = sql`booked`;
  return sql`
    WITH taken AS (${taken}
    ), booked AS (
      INSERT INTO appointment (id, schedule_id, start_at, end_at, citizen_id, service_type, status,
        idempotency_key, request_hash, reason, created_at)
      SELECT ${id}::uuid, schedule_id, start_at, end_at, ${citizenId}::uuid, kind, 'booked',
        ${draftId}::uuid, ${requestHash}::bytea, ${reason}::bytea, ${at}::timestamptz
      FROM taken
      RETURNING id, schedule_id
    ), gone AS (${draftRemoval({ draftId, citizenId, done })}
    )
    ${addAuditEvents({ action: 'appointment.book', citizenId, at, done })}`;
});

const fulfilOwn = statement<{ citizenId: string; at: Date }, Record<string, never>>(
  'appointment_fulfil_own',
  ({ citizenId, at }) => sql`
    UPDATE appointment SET status = 'fulfilled', version = version + 1
    WHERE citizen_id = ${citizenId}::uuid AND status = 'booked' AND end_at <= ${at}::timestamptz`,
);

/** Books. Where one that has passed is in the way, since the daily job has not seen it yet, it is fulfilled first. */
async function bookPastOld(values: BookingValues): Promise<{ id: string }[]> {
  try {
    return await book(values);
  } catch (error) {
    if (violatedUniqueConstraint(error) !== kindOnce) throw error;
    // Also where it changes nothing: a second click of the same citizen may just have done it.
    await fulfilOwn(values);
    return book(values);
  }
}

/**
 * Books and deletes the draft, in one statement. Returns the new id; null if the time is not free, has passed or is not
 * the citizen's GP's, or the citizen has an appointment of this kind already. The draft stays then.
 */
export async function insertBooking(citizen: Citizen<'high'>, order: Order, at: Date): Promise<string | null> {
  const { draftId, requestHash, answers } = order;
  const { slot, serviceType: kind, reason } = answers;
  const id = randomUUID();
  const citizenId = citizenIdOf(citizen);
  const values = { id, citizenId, draftId, ...slot, kind, requestHash, reason: encrypt(reason, cell(id)), at };
  return takeWithRetry(async () => (await bookPastOld(values))[0]?.id ?? null);
}

/** Marks booked appointments that have ended as fulfilled, so that the citizen can book that kind again. */
export async function fulfilPastAppointments(connection: Connection, at: Date): Promise<number> {
  const result = await connection.execute(sql`
    update appointment set status = 'fulfilled', version = version + 1
    where status = 'booked' and end_at <= ${at.toISOString()}::timestamptz`);
  return result.rowCount ?? 0;
}

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

const ownAppointments = (citizen: Citizen<'high'>, ...more: SQL[]) =>
  database()
    .select({ row: appointment, practitionerName: practitioner.name, practice })
    .from(appointment)
    .innerJoin(schedule, eq(schedule.id, appointment.scheduleId))
    .innerJoin(practitioner, eq(practitioner.id, schedule.practitionerId))
    .innerJoin(practice, eq(practice.slug, practitioner.practiceSlug))
    .where(and(eq(appointment.citizenId, citizenIdOf(citizen)), ...more));

type Joined = Awaited<ReturnType<typeof ownAppointments>>[number];

function appointmentOf({ row, practitionerName, practice }: Joined): Appointment {
  const { id, status, kind, startAt, endAt, createdAt, cancelledAt } = row;
  return { id, status, kind, startAt, endAt, practitionerName, practice, createdAt, cancelledAt };
}

/** The citizen's own appointments, earliest first: `count` at most, the booked ones and then the latest. No reasons. */
export async function selectAppointments(citizen: Citizen<'high'>, count: number): Promise<Appointment[]> {
  const rows = await ownAppointments(citizen)
    .orderBy(desc(sql`${appointment.status} = 'booked'`), desc(appointment.startAt))
    .limit(count);
  return rows.map(appointmentOf).sort((one, other) => one.startAt.getTime() - other.startAt.getTime());
}

/** The citizen's own appointment, with the reason; null for any other id. */
export async function selectAppointment(citizen: Citizen<'high'>, id: string): Promise<AppointmentDetail | null> {
  if (!isRowId(id)) return null;
  const [found] = await ownAppointments(citizen, eq(appointment.id, id));
  return found ? { ...appointmentOf(found), reason: decryptOrNull(found.row.reason, cell(found.row.id)) } : null;
}

const cancel = statement<{ id: string; citizenId: string; at: Date }, { id: string }>(
  'appointment_cancel',
  ({ id, citizenId, at }) => sql`
    WITH cancelled AS (
      UPDATE appointment SET status = 'cancelled', cancelled_at = ${at}::timestamptz, version = version + 1
      WHERE id = ${id}::uuid AND citizen_id = ${citizenId}::uuid AND status = 'booked'
        AND start_at > ${at}::timestamptz
      RETURNING id, schedule_id, start_at
    ), freed AS (${freeSlot(sql`cancelled`)}
    )
    ${addAuditEvents({ action: 'appointment.cancel', citizenId, at, done: sql`cancelled` })}`,
);

/** Cancels the citizen's own appointment and frees its time. False if it is not booked, or has started. */
export async function cancelBooking(citizen: Citizen<'high'>, id: string, at: Date): Promise<boolean> {
  if (!isRowId(id)) return false;
  const citizenId = citizenIdOf(citizen);
  return (await withRetry(() => cancel({ id, citizenId, at }))).length > 0;
}
