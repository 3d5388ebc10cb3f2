/**
 * The SQL that books, in one statement. Two partial unique indexes make sure that a
 * time is booked once, and that a citizen has one upcoming appointment of a kind.
 * Portable to a distributed PostgreSQL: no locks of tables, no stored procedures, the time is a parameter.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Acting, type Parties, partiesOf, type SubjectId } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { addAuditEvents } from '@/lib/audit/audit';
import { encrypt } from '@/lib/database/encryption';
import { type InPieces, rowsAPiece, untilNone } from '@/lib/database/pieces';
import { violatedUniqueConstraint } from '@/lib/database/retry';
import { statement } from '@/lib/database/statement';
import type { DraftVersion } from '@/lib/drafts/confirmable';
import type { Locale } from '@/lib/i18n/routing';
import { andTell } from '@/lib/notifications/tell';
import { takeSlot, takeWithRetry } from '@/lib/slots/take';
import { isStandIn } from '@/services/practices/substitutes-columns';
import type { AppointmentKind } from './appointment';
import { detailsText } from './details';
import { draftRemoval, unchangedDraft } from './drafts';
import { wishOf } from './earlier-columns';
import { detailsCell, reasonCell } from './reason-cell';
import { type CompleteAnswers, latestBirthDate } from './rules';
import { kindOnce, serviceName } from './schema';
import { noticesOf } from './telling';

/**
 * What is booked: the answers, their draft as it was read, who stands in for the GP then (null: nobody does), and the keyed hash
 * of what was confirmed.
 */
export type Order = {
  draftId: string;
  version: DraftVersion;
  answers: CompleteAnswers;
  substitute: string | null;
  requestHash: Buffer;
  locale: Locale | null;
};

type BookingValues = Parties &
  ActValues & {
    id: string;
    draftId: string;
    version: DraftVersion;
    scheduleId: string;
    startAt: string;
    kind: AppointmentKind;
    substitute: string | null;
    requestHash: Buffer;
    reason: Buffer;
    details: Buffer | null;
    /** What is told of it, and in which language. */
    notices: string;
    locale: Locale | null;
    /** As `latestBirthDate` says it. */
    bornBy: string;
  };

// Takes the time where it is the citizen's own GP's and who treats is who was shown, adds the appointment and the audit row,
// deletes the draft: all or nothing. Nothing where the draft is no longer what was confirmed: `settleConfirmation` relies on
// it. Who acts for another may book for somebody who may not yet book alone.
const book = actStatement<BookingValues, { id: string }>('appointment_book', (value, may) => {
  const { id, actorId, subjectId, pairId, draftId, requestHash, reason, details, bornBy, at, kind } = value;
  const taken = takeSlot({
    ...{ slot: value, kind, pairId, at },
    // A time that is offered to the citizen is open to them.
    keptAs: wishOf(sql`${subjectId}::uuid`, sql`${kind}::text`),
    from: sql`unchanged CROSS JOIN may CROSS JOIN patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id`,
    where: sql`patient.citizen_id = ${subjectId}::uuid
        AND (${actorId}::uuid <> ${subjectId}::uuid OR patient.birth_date::text <= ${bornBy}::text)
        AND schedule.id = slot.schedule_id AND ${isStandIn(value.substitute)}`,
  });
  const done = sql`booked`;
  return sql`
    WITH ${may}, unchanged AS (${unchangedDraft(value)}
    ), taken AS (${taken}
    ), booked AS (
      INSERT INTO appointment (id, schedule_id, start_at, end_at, citizen_id, booked_by, service_type, status,
        idempotency_key, request_hash, reason, details, created_at)
      SELECT ${id}::uuid, schedule_id, start_at, end_at, ${subjectId}::uuid,
        nullif(${actorId}::uuid, ${subjectId}::uuid), kind, 'booked',
        ${draftId}::uuid, ${requestHash}::bytea, ${reason}::bytea, ${details}::bytea, ${at}::timestamptz
      FROM taken
      RETURNING id, schedule_id, version, start_at
    ), gone AS (${draftRemoval({ draftId, actorId, subjectId, done })}
    )${andTell({ service: serviceName, to: [actorId, subjectId], by: actorId, values: value, at, until: sql`start_at`, done })}
    ${addAuditEvents({ action: 'appointment.book', actorId, subjectId, at, done, about: sql`start_at` })}`;
});

const fulfilOwn = statement<{ subjectId: SubjectId; at: Date }, Record<string, never>>(
  'appointment_fulfil_own',
  ({ subjectId, at }) => sql`
    UPDATE appointment SET status = 'fulfilled', version = version + 1
    WHERE citizen_id = ${subjectId}::uuid AND status = 'booked' AND end_at <= ${at}::timestamptz`,
);

/** Books or moves. Where one that has passed is in the way, since the daily job has not seen it yet, it is fulfilled first. */
export async function pastOld<Value>(
  values: { subjectId: SubjectId; at: Date },
  write: () => Promise<Value>,
): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (violatedUniqueConstraint(error) !== kindOnce) throw error;
    // Also where it changes nothing: a second click of the same citizen may just have done it.
    await fulfilOwn(values);
    return write();
  }
}

/**
 * Books and deletes the draft, in one statement. Returns the new id; null if the draft has changed since it was read, the
 * time is not free, has passed or is not the citizen's GP's, another one treats, the actor may not act for the citizen, or the
 * citizen is too young to book alone or has an appointment of this kind already, of which `refusedBy` is told the index. The
 * draft stays then.
 */
export async function insertBooking(
  acting: Acting<'high'>,
  order: Order,
  at: Date,
  refusedBy?: (index: string) => void,
): Promise<string | null> {
  const { draftId, version, requestHash, answers, substitute, locale } = order;
  const { slot, serviceType: kind, reason } = answers;
  const details = detailsText(answers.details);
  const id = randomUUID();
  const sealed = {
    requestHash,
    reason: encrypt(reason, reasonCell(id)),
    details: details === null ? null : encrypt(details, detailsCell(id)),
  };
  const ofDraft = { draftId, version, ...slot, kind, substitute };
  const named = { id, service: serviceName, bornBy: latestBirthDate(at), at };
  const told = { notices: noticesOf('booked', kind, new Date(slot.startAt), at), locale };
  const values = { ...partiesOf(acting), ...named, ...ofDraft, ...sealed, ...told };
  return takeWithRetry(async () => (await pastOld(values, () => book(values)))[0]?.id ?? null, refusedBy);
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
