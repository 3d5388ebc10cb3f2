/** The tables of booking. Field names follow FHIR; slots are the portal's, `lib/slots/schema.ts`. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { bytea, instant } from '@/lib/database/columns';
import { practice, schedule } from '@/services/practices/schema';

/** The service, as powers to act for another name it. It stands in rows: never change it. */
export const serviceName = 'booking';

export const appointmentKinds = ['office', 'video', 'phone'] as const;
/** The kind of appointment: at the practice, by video, by telephone. */
export type AppointmentKind = (typeof appointmentKinds)[number];

/** When a schedule has slots in a week, as times of day in Europe/Oslo; the daily job generates them. */
export const scheduleRule = pgTable(
  'schedule_rule',
  {
    scheduleId: uuid('schedule_id')
      .notNull()
      .references(() => schedule.id),
    weekday: smallint('weekday').notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at').notNull(),
    kind: text('service_type', { enum: appointmentKinds }).notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheduleId, t.weekday, t.startsAt] })],
);

/** The index that lets a citizen have one upcoming appointment of a kind. */
export const kindOnce = 'appointment_kind_once';

export const appointment = pgTable(
  'appointment',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    scheduleId: uuid('schedule_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Who booked it, where somebody acted for the citizen; null: the citizen, or a row from before there was anybody else. */
    bookedBy: uuid('booked_by').references(() => citizen.id),
    kind: text('service_type', { enum: appointmentKinds }).notNull(),
    status: text('status', { enum: ['booked', 'cancelled', 'fulfilled', 'noshow'] }).notNull(),
    /** The id of the draft it was booked from. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    /** Keyed HMAC of what was confirmed: the same idempotency key with other content is refused. */
    requestHash: bytea('request_hash').notNull(),
    /** Encrypted. What the visit is about. */
    reason: bytea('reason').notNull(),
    /** Encrypted JSON. What the practice asks for besides: see `bookingPolicy`. */
    details: bytea('details'),
    /** Each act that changes the appointment adds one; the id, and with it the receipt number, stays. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    /** Null where it is not cancelled, and for cancellations from before the column: those were the citizen's. */
    cancelledBy: text('cancelled_by', { enum: ['citizen', 'practice'] }),
    /** What the citizen was told that this cancellation costs, in kroner; null: nothing. */
    lateFee: integer('late_fee'),
    /** The time before the last move, and when that was. */
    movedFrom: instant('moved_from'),
    movedAt: instant('moved_at'),
    /** When the citizen wanted no other time for one that the practice has cancelled; null: another is offered. */
    offerDeclinedAt: instant('offer_declined_at'),
  },
  (t) => [
    uniqueIndex('appointment_slot_once').on(t.scheduleId, t.startAt).where(sql`status = 'booked'`),
    uniqueIndex(kindOnce).on(t.citizenId, t.kind).where(sql`status = 'booked'`),
    uniqueIndex('appointment_idempotency').on(t.citizenId, t.idempotencyKey),
    index('appointment_of_citizen').on(t.citizenId, t.startAt),
  ],
);

/** How long before a time a citizen must be told of it: some hours, the day before, two days before. */
export const noticesBefore = ['hours', 'day', 'twoDays'] as const;
export const partsOfDay = ['morning', 'afternoon'] as const;

/**
 * Who waits for an earlier time, or, without an appointment of the kind, for any: one row a citizen and kind. Whether they still
 * wait is a condition (`earlier-columns.ts`), so no other act has to end it. The time that is offered is held by this row's id.
 */
export const earlierWish = pgTable(
  'earlier_wish',
  {
    id: uuid('id').primaryKey(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Who said so, where somebody acted for the citizen. */
    wishedBy: uuid('wished_by').references(() => citizen.id),
    kind: text('service_type', { enum: appointmentKinds }).notNull(),
    scheduleId: uuid('schedule_id').notNull(),
    /** The appointment that is to come earlier, and when it was; null: there was none. */
    appointmentId: uuid('appointment_id'),
    beforeAt: instant('before_at'),
    /** Monday is 1. */
    weekdays: smallint('weekdays').array().notNull(),
    parts: text('parts', { enum: partsOfDay }).array().notNull(),
    notice: text('notice', { enum: noticesBefore }).notNull(),
    /** In which it was said: the messages are in it, too. */
    locale: text('locale'),
    /** Since when they wait: the longest is first. */
    askedAt: instant('asked_at').notNull(),
    /** Until when they wait at most. */
    until: instant('until').notNull(),
    /** Times that were open when they said so, and those that were offered: not offered while they stay open. */
    known: instant('known').array().notNull(),
    /** Each offer adds one. */
    version: integer('version').notNull().default(1),
    /** The time that is offered, and until when it is held. */
    offeredStartAt: instant('offered_start_at'),
    offeredUntil: instant('offered_until'),
    /** Offers in a row that got no answer. */
    unanswered: smallint('unanswered').notNull().default(0),
  },
  (t) => [uniqueIndex('earlier_wish_once').on(t.citizenId, t.kind), index('earlier_wish_by_age').on(t.askedAt)],
);

/**
 * What a practice has decided about its appointments. A practice without a row: until one working day before, at no cost, and
 * nothing more is asked for.
 */
export const bookingPolicy = pgTable('booking_policy', {
  practiceSlug: text('practice_slug')
    .primaryKey()
    .references(() => practice.slug),
  /** Until how many working days before one may cancel at no cost; 0: until it starts. */
  cancelWorkingDays: smallint('cancel_working_days').notNull().default(1),
  /** Until how many working days before one may move; 0: until it starts. */
  moveWorkingDays: smallint('move_working_days').notNull().default(1),
  /** What a later cancellation costs, in kroner; null: nothing. */
  lateFee: integer('late_fee'),
  /** After the deadline the practice wants a call, and the portal does not cancel. */
  lateByPhone: boolean('late_by_phone').notNull().default(false),
  /** What the form asks for besides the reason. */
  asksPhone: boolean('asks_phone').notNull().default(false),
  asksInterpreter: boolean('asks_interpreter').notNull().default(false),
  asksWheelchair: boolean('asks_wheelchair').notNull().default(false),
  asksCompanion: boolean('asks_companion').notNull().default(false),
});
