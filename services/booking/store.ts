/**
 * The SQL of appointments. Booking and cancelling are one statement each. Two partial unique indexes make sure that a
 * time is booked once, and that a citizen has one upcoming appointment of a kind.
 * Portable to a distributed PostgreSQL: no explicit locks, no stored procedures, the time is a parameter.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { addAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { decryptOrNull, encrypt } from '@/lib/database/encryption';
import { type InPieces, rowsAPiece, untilNone } from '@/lib/database/pieces';
import { withRetry } from '@/lib/database/retry';
import { isRowId } from '@/lib/database/row-id';
import type { ConfirmedRow } from '@/lib/slots/confirmation';
import { freeSlot, takeSlot, takeWithRetry } from '@/lib/slots/take';
import { practice, practitioner, schedule } from '@/services/practices/schema';
import type { Appointment, AppointmentDetail, AppointmentKind } from './appointment';
import { deleteDraft } from './drafts';
import type { CompleteAnswers } from './rules';
import { appointment } from './schema';

const cell = (appointmentId: string) => ({ table: 'appointment', column: 'reason', row: appointmentId });

/** What is booked: the answers, their draft, and the keyed hash of what was confirmed. */
export type Order = { draftId: string; answers: CompleteAnswers; requestHash: Buffer };

// Takes the time, adds the appointment and the audit row: all or nothing.
function bookingStatement(citizenId: string, { draftId, answers, requestHash }: Order, at: Date): SQL {
  const id = randomUUID();
  const { slot, serviceType, reason } = answers;
  const taken = takeSlot({
    ...{ slot, kind: serviceType, citizenId, at },
    from: sql`patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id`,
    where: sql`patient.citizen_id = ${citizenId}::uuid AND schedule.id = slot.schedule_id`,
  });
  return sql`
    WITH taken AS (${taken}
    ), booked AS (
      INSERT INTO appointment (id, schedule_id, start_at, end_at, citizen_id, service_type, status,
        idempotency_key, request_hash, reason, created_at)
      SELECT ${id}::uuid, schedule_id, start_at, end_at, ${citizenId}::uuid, kind, 'booked',
        ${draftId}::uuid, ${requestHash}::bytea, ${encrypt(reason, cell(id))}::bytea, ${at}::timestamptz
      FROM taken
      RETURNING id, schedule_id
    )
    ${addAuditEvents({ action: 'appointment.book', citizenId, at, done: sql`booked` })}`;
}

/**
 * Books and deletes the draft, in one transaction. Returns the new id; null if the time is not free, has passed or is not
 * the citizen's GP's, or the citizen has an appointment of this kind already.
 */
export async function insertBooking(citizen: Citizen<'high'>, order: Order, at: Date): Promise<string | null> {
  const citizenId = citizenIdOf(citizen);
  return takeWithRetry(async (transaction) => {
    // An appointment that has passed must not block a new one of its kind.
    await transaction.execute(sql`
      UPDATE appointment SET status = 'fulfilled', version = version + 1
      WHERE citizen_id = ${citizenId}::uuid AND status = 'booked' AND end_at <= ${at}::timestamptz`);
    const booked = await transaction.execute<{ id: string }>(bookingStatement(citizenId, order, at));
    if (booked.rows[0]) await deleteDraft(citizen, order.draftId, transaction);
    return booked.rows[0]?.id ?? null;
  });
}

/**
 * Marks booked appointments that have ended as fulfilled, so that the citizen can book that kind again; returns how many.
 * What began before now is read from the index of booked times; the time they end needs no index of its own.
 */
export async function fulfilPastAppointments(inPieces: InPieces, at: Date): Promise<number> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  return untilNone(
    inPieces,
    sql`
    with ended as (
      select id from appointment
      where status = 'booked' and start_at <= ${instant} and end_at <= ${instant}
      order by schedule_id, start_at limit ${rowsAPiece} for update skip locked
    )
    update appointment set status = 'fulfilled', version = version + 1 from ended where appointment.id = ended.id`,
  );
}

/** The citizen's appointment from this draft, in any status; null if there is none. */
export async function findByDraft(citizen: Citizen<'high'>, draftId: string): Promise<ConfirmedRow | null> {
  if (!isRowId(draftId)) return null;
  const [row] = await database()
    .select({ id: appointment.id, startAt: appointment.startAt, requestHash: appointment.requestHash })
    .from(appointment)
    .where(and(eq(appointment.citizenId, citizenIdOf(citizen)), eq(appointment.idempotencyKey, draftId)));
  return row ?? null;
}

/** True while the citizen has an appointment of this kind that has not ended. */
export async function hasBooked(citizen: Citizen<'high'>, kind: AppointmentKind, at: Date): Promise<boolean> {
  const rows = await database()
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.citizenId, citizenIdOf(citizen)),
        eq(appointment.kind, kind),
        eq(appointment.status, 'booked'),
        gt(appointment.endAt, at),
      ),
    );
  return rows.length > 0;
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

/** Cancels the citizen's own appointment and frees its time. False if it is not booked, or has started. */
export async function cancelBooking(citizen: Citizen<'high'>, id: string, at: Date): Promise<boolean> {
  if (!isRowId(id)) return false;
  const citizenId = citizenIdOf(citizen);
  const cancel = () =>
    database().execute(sql`
      WITH cancelled AS (
        UPDATE appointment SET status = 'cancelled', cancelled_at = ${at}::timestamptz, version = version + 1
        WHERE id = ${id}::uuid AND citizen_id = ${citizenId}::uuid AND status = 'booked'
          AND start_at > ${at}::timestamptz
        RETURNING id, schedule_id, start_at
      ), freed AS (${freeSlot(sql`cancelled`)}
      )
      ${addAuditEvents({ action: 'appointment.cancel', citizenId, at, done: sql`cancelled` })}`);
  return (await withRetry(cancel)).rows.length > 0;
}
