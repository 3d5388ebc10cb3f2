/** The SQL of who waits for an earlier time: what they said, changed, took back and declined, each with its audit row. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  type Acting,
  type ActorId,
  isForOneself,
  type Parties,
  partiesOf,
  type Reader,
  readerOf,
} from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { addAuditEvents } from '@/lib/audit/audit';
import { withRetry } from '@/lib/database/retry';
import { type Places, statement } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';
import { openSlot } from '@/lib/slots/open-slot';
import type { AppointmentKind } from './appointment';
import { freeOffered, isWaiting } from './earlier-columns';
import type { NoticeBefore, PartOfDay } from './earlier-rules';
import { serviceName } from './schema';

/** What somebody waits for. */
export type Wanted = { weekdays: readonly number[]; parts: readonly PartOfDay[]; notice: NoticeBefore };

type WishRow = Wanted & {
  id: string;
  kind: AppointmentKind;
  appointmentId: string | null;
  until: Date;
  /** The time that was offered last, and until when it was held. */
  offeredStartAt: Date | null;
  offeredUntil: Date | null;
  unanswered: number;
  /** That time's end, while it is held for them. */
  heldUntilEnd: Date | null;
  scheduleId: string;
  isWaiting: boolean;
};

const wishesOf = statement<Reader & { at: Date }, WishRow>(
  'earlier_wishes_of',
  ({ subjectId, onlyBy, at }) => sql`
    SELECT wish.id, wish.service_type AS kind, wish.appointment_id AS "appointmentId", wish.weekdays, wish.parts, wish.notice,
      wish.until, wish.offered_start_at AS "offeredStartAt", wish.offered_until AS "offeredUntil", wish.unanswered,
      wish.schedule_id AS "scheduleId", slot.end_at AS "heldUntilEnd", (${isWaiting(at)}) AS "isWaiting"
    FROM earlier_wish AS wish
    LEFT JOIN slot ON slot.schedule_id = wish.schedule_id AND slot.start_at = wish.offered_start_at
      AND slot.status = 'held' AND slot.held_by = wish.id AND slot.held_until > ${at}::timestamptz
    WHERE wish.citizen_id = ${subjectId}::uuid AND (${onlyBy}::uuid IS NULL OR wish.wished_by = ${onlyBy}::uuid)
    ORDER BY wish.asked_at`,
);

/** What the citizen has said, for each kind at most once, also where they do not wait any more. */
export async function selectWishes(acting: Acting<'high'>, at: Date): Promise<WishRow[]> {
  return wishesOf({ ...readerOf(acting, serviceName), at });
}

const toMakeEarlier = statement<Reader & { kind: AppointmentKind; at: Date }, { id: string }>(
  'earlier_appointment',
  ({ subjectId, onlyBy, kind, at }) => sql`
    SELECT id FROM appointment
    WHERE citizen_id = ${subjectId}::uuid AND (${onlyBy}::uuid IS NULL OR booked_by = ${onlyBy}::uuid)
      AND service_type = ${kind}::text AND status = 'booked' AND start_at > ${at}::timestamptz`,
);

/** The id of the citizen's appointment of the kind; null where there is none that the actor sees. */
export async function selectToMakeEarlier(acting: Acting<'high'>, kind: AppointmentKind, at: Date) {
  return (await toMakeEarlier({ ...readerOf(acting, serviceName), kind, at }))[0]?.id ?? null;
}

/** `appointmentId`, `beforeAt`: what is to come earlier; null: there is none. */
export type Wish = Wanted & {
  kind: AppointmentKind;
  scheduleId: string;
  appointmentId: string | null;
  beforeAt: Date | null;
  until: Date;
  locale: Locale | null;
};

const mine = ({
  actorId,
  subjectId,
}: {
  actorId: Places<Parties>['actorId'];
  subjectId: Places<Parties>['subjectId'];
}) => sql`wish.citizen_id = ${subjectId}::uuid AND (NOT may.only_own OR wish.wished_by = ${actorId}::uuid)`;

// Who changes what they wait for keeps their turn, and what is held for them. What is open now they see: that is no news.
const wishStatement = actStatement<Wish & { id: string } & Parties & ActValues, { id: string }>(
  'earlier_wish',
  (value, may) => {
    const { actorId, subjectId, kind, scheduleId, appointmentId, beforeAt, at } = value;
    const kept = (column: string) =>
      sql.raw(
        `CASE WHEN EXISTS (SELECT FROM old WHERE is_same) THEN earlier_wish.${column} ELSE excluded.${column} END`,
      );
    return sql`
    WITH ${may}, old AS (
      SELECT wish.id, wish.schedule_id, wish.offered_start_at, ${isWaiting(at)}
        AND wish.appointment_id IS NOT DISTINCT FROM ${appointmentId}::uuid
        AND wish.before_at IS NOT DISTINCT FROM ${beforeAt}::timestamptz AS is_same
      FROM may CROSS JOIN earlier_wish AS wish
      WHERE ${mine({ actorId, subjectId })} AND wish.service_type = ${kind}::text
      FOR UPDATE OF wish
    ), ended AS (SELECT id, schedule_id, offered_start_at FROM old WHERE NOT is_same
    ), freed AS (${freeOffered(sql`ended`)}
    ), wished AS (
      INSERT INTO earlier_wish (id, citizen_id, wished_by, service_type, schedule_id, appointment_id, before_at, weekdays,
        parts, notice, locale, asked_at, until, known)
      SELECT ${value.id}::uuid, ${subjectId}::uuid, nullif(${actorId}::uuid, ${subjectId}::uuid), ${kind}::text,
        ${scheduleId}::uuid, ${appointmentId}::uuid, ${beforeAt}::timestamptz, ${value.weekdays}::smallint[],
        ${value.parts}::text[], ${value.notice}::text, ${value.locale}::text, ${at}::timestamptz, ${value.until}::timestamptz,
        ARRAY(SELECT slot.start_at FROM slot WHERE slot.schedule_id = ${scheduleId}::uuid
          AND slot.service_type = ${kind}::text AND ${openSlot(at)} AND slot.start_at > ${at}::timestamptz
          AND slot.start_at < coalesce(${beforeAt}::timestamptz, 'infinity'))
      FROM may
      WHERE ${appointmentId}::uuid IS NULL OR EXISTS (SELECT FROM appointment
        WHERE id = ${appointmentId}::uuid AND citizen_id = ${subjectId}::uuid AND start_at = ${beforeAt}::timestamptz
          AND (NOT may.only_own OR booked_by = ${actorId}::uuid))
      ON CONFLICT (citizen_id, service_type) DO UPDATE SET id = ${keptId}, schedule_id = excluded.schedule_id,
        wished_by = excluded.wished_by, appointment_id = excluded.appointment_id, before_at = excluded.before_at,
        weekdays = excluded.weekdays, parts = excluded.parts, notice = excluded.notice, locale = excluded.locale,
        until = excluded.until, unanswered = 0, asked_at = ${kept('asked_at')},
        offered_start_at = ${kept('offered_start_at')}, offered_until = ${kept('offered_until')},
        known = array_remove(excluded.known || ${kept('offered_start_at')}, NULL)
      WHERE EXISTS (SELECT FROM old)
      RETURNING id, schedule_id, before_at
    )
    ${addAuditEvents({ action: 'earlier.wish', actorId, subjectId, at, done: sql`wished`, about: sql`before_at` })}`;
  },
);

// Another wish is another row: messages about the one before tell nothing any more.
const keptId = sql.raw('CASE WHEN EXISTS (SELECT FROM old WHERE is_same) THEN earlier_wish.id ELSE excluded.id END');

/** Waits from now on, or changes what is waited for. False where the actor may not, or the appointment is not as it was shown. */
export async function saveWishRow(acting: Acting<'high'>, wish: Wish, at: Date): Promise<boolean> {
  const values = { ...wish, ...partiesOf(acting), id: randomUUID(), service: serviceName, at };
  return (await withRetry(() => wishStatement(values))).length > 0;
}

type Answer = { kind: AppointmentKind; startAt: Date };

const decline = actStatement<Answer & Parties & ActValues, { id: string }>(
  'earlier_decline',
  ({ actorId, subjectId, kind, startAt, at }, may) => sql`
    WITH ${may}, declined AS (
      UPDATE earlier_wish AS wish SET offered_until = NULL, unanswered = 0 FROM may
      WHERE ${mine({ actorId, subjectId })} AND wish.service_type = ${kind}::text
        AND wish.offered_start_at = ${startAt}::timestamptz AND wish.offered_until > ${at}::timestamptz
      RETURNING wish.id, wish.schedule_id, wish.offered_start_at
    ), freed AS (${freeOffered(sql`declined`)}
    )
    ${addAuditEvents({ action: 'earlier.decline', actorId, subjectId, at, done: sql`declined`, about: sql`offered_start_at` })}`,
);

/** Says no to the time that is offered, and gives it back. Does nothing where it is not offered any more. */
export async function declineOffered(acting: Acting<'high'>, answer: Answer, at: Date): Promise<boolean> {
  const values = { ...answer, ...partiesOf(acting), service: serviceName, at };
  return (await withRetry(() => decline(values))).length > 0;
}

const withdraw = actStatement<{ kind: AppointmentKind } & Parties & ActValues, { id: string }>(
  'earlier_withdraw',
  ({ actorId, subjectId, kind, at }, may) => sql`
    WITH ${may}, withdrawn AS (
      DELETE FROM earlier_wish AS wish USING may
      WHERE ${mine({ actorId, subjectId })} AND wish.service_type = ${kind}::text
      RETURNING wish.id, wish.schedule_id, wish.offered_start_at
    ), freed AS (${freeOffered(sql`withdrawn`)}
    )
    ${addAuditEvents({ action: 'earlier.withdraw', actorId, subjectId, at, done: sql`withdrawn` })}`,
);

/** Waits no more, and gives back what is held. Does nothing where nobody waits, or the actor may not. */
export async function withdrawWishRow(acting: Acting<'high'>, kind: AppointmentKind, at: Date): Promise<void> {
  const values = { kind, ...partiesOf(acting), service: serviceName, at };
  await withRetry(() => withdraw(values));
}

export type HeldWish = Wanted & {
  kind: AppointmentKind;
  askedAt: Date;
  until: Date;
  beforeAt: Date | null;
  offeredStartAt: Date | null;
};

const heldOf = statement<{ actorId: ActorId }, HeldWish>(
  'earlier_held',
  ({ actorId }) => sql`
    SELECT service_type AS kind, weekdays, parts, notice, asked_at AS "askedAt", until, before_at AS "beforeAt",
      offered_start_at AS "offeredStartAt"
    FROM earlier_wish WHERE citizen_id = ${actorId}::uuid ORDER BY asked_at`,
);

/** What is kept of the citizen's own, whoever said it. For the citizen alone. */
export async function selectHeldWishes(own: Acting<'high'>): Promise<HeldWish[]> {
  if (!isForOneself(own)) throw new Error('everything is for the citizen alone');
  return heldOf(partiesOf(own));
}
