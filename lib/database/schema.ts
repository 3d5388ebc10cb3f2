/**
 * Every table. Field names follow FHIR (schedule, slot, appointment, practitioner); `bytea` columns marked
 * "encrypted" hold what `encryption.ts` made. Migrations in `migrations/` are generated from this file
 * (`npx drizzle-kit generate`).
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const serviceTypes = ['office', 'video', 'phone'] as const;
/** The kind of appointment: at the practice, by video, by telephone. */
export type ServiceType = (typeof serviceTypes)[number];

export const practice = pgTable('practice', {
  slug: text('slug').primaryKey(),
  name: text('name').notNull(),
  municipality: text('municipality').notNull(),
  address: text('address').notNull(),
  postalCode: text('postal_code').notNull(),
  postalPlace: text('postal_place').notNull(),
  phone: text('phone').notNull(),
});

export const openingHours = pgTable(
  'opening_hours',
  {
    practiceSlug: text('practice_slug')
      .notNull()
      .references(() => practice.slug),
    /** ISO weekday: 1 = Monday. */
    weekday: smallint('weekday').notNull(),
    opensAt: time('opens_at').notNull(),
    closesAt: time('closes_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceSlug, t.weekday] })],
);

export const practitioner = pgTable('practitioner', {
  id: uuid('id').primaryKey(),
  practiceSlug: text('practice_slug')
    .notNull()
    .references(() => practice.slug),
  name: text('name').notNull(),
  title: text('title', { enum: ['specialist', 'doctor', 'in-training'] }).notNull(),
  speaksSami: boolean('speaks_sami').notNull().default(false),
});

export const schedule = pgTable(
  'schedule',
  {
    id: uuid('id').primaryKey(),
    practitionerId: uuid('practitioner_id')
      .notNull()
      .references(() => practitioner.id),
  },
  (t) => [index('schedule_practitioner').on(t.practitionerId)],
);

/** Weekly opening of a schedule, in Europe/Oslo wall-clock time; the daily job makes slots from it. */
export const scheduleRule = pgTable(
  'schedule_rule',
  {
    scheduleId: uuid('schedule_id')
      .notNull()
      .references(() => schedule.id),
    weekday: smallint('weekday').notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at').notNull(),
    serviceType: text('service_type', { enum: serviceTypes }).notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheduleId, t.weekday, t.startsAt] })],
);

export const slot = pgTable(
  'slot',
  {
    scheduleId: uuid('schedule_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    practiceSlug: text('practice_slug').notNull(),
    serviceType: text('service_type', { enum: serviceTypes }).notNull(),
    status: text('status', { enum: ['free', 'held', 'busy', 'blocked'] })
      .notNull()
      .default('free'),
    heldBy: uuid('held_by'),
    heldUntil: instant('held_until'),
  },
  (t) => [
    primaryKey({ columns: [t.scheduleId, t.startAt] }),
    index('slot_free_by_schedule').on(t.scheduleId, t.serviceType, t.startAt).where(sql`status = 'free'`),
    index('slot_free_by_practice').on(t.practiceSlug, t.serviceType, t.startAt).where(sql`status = 'free'`),
    check('slot_ends_after_start', sql`end_at > start_at`),
  ],
);

export const citizen = pgTable(
  'citizen',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Keyed HMAC of the national identity number; `encryption.ts` says with which key. */
    numberLookup: bytea('number_lookup').notNull(),
    numberLookupKey: text('number_lookup_key').notNull(),
    /** Encrypted. */
    numberEncrypted: bytea('number_encrypted').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('citizen_number_lookup').on(t.numberLookup)],
);

/** The practices' register of patients. A citizen without a row, or without a practitioner, has no GP. */
export const patient = pgTable('patient', {
  citizenId: uuid('citizen_id')
    .primaryKey()
    .references(() => citizen.id),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  birthDate: date('birth_date', { mode: 'string' }).notNull(),
  practitionerId: uuid('practitioner_id').references(() => practitioner.id),
});

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
    serviceType: text('service_type', { enum: serviceTypes }).notNull(),
    status: text('status', { enum: ['booked', 'cancelled', 'fulfilled', 'noshow'] }).notNull(),
    /** The id of the draft it was booked from. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    /** Keyed HMAC of what was confirmed: the same key with another content is a refusal, not a replay. */
    requestHash: bytea('request_hash').notNull(),
    /** Encrypted. What the visit is about. */
    reason: bytea('reason').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    uniqueIndex('appointment_slot_once').on(t.scheduleId, t.startAt).where(sql`status = 'booked'`),
    uniqueIndex('appointment_kind_once').on(t.citizenId, t.serviceType).where(sql`status = 'booked'`),
    uniqueIndex('appointment_idempotency').on(t.citizenId, t.idempotencyKey),
    index('appointment_of_citizen').on(t.citizenId, t.startAt),
  ],
);

/** What a citizen has answered so far; deleted by booking, by "Delete", or 24 hours after the last answer. */
export const draft = pgTable(
  'draft',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Encrypted JSON. */
    answers: bytea('answers').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('draft_of_citizen').on(t.citizenId), index('draft_by_age').on(t.updatedAt)],
);

export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    patientId: uuid('patient_id').notNull(),
    action: text('action').notNull(),
    scheduleId: uuid('schedule_id'),
    entityId: uuid('entity_id'),
  },
  (t) => [index('audit_event_of_patient').on(t.patientId, t.at)],
);

/** One login on its way; used once, fifteen minutes. Behind a login proxy none of ours is. */
export const loginAttempt = pgTable(
  'login_attempt',
  {
    /** SHA-256 of the key that the answer is known by: `state`. */
    stateHash: bytea('state_hash').primaryKey(),
    /** SHA-256 of the browser's binding cookie. */
    browserHash: bytea('browser_hash').notNull(),
    /** Encrypted. What the way keeps until the answer comes: state, nonce and PKCE verifier, for example. */
    checks: bytea('checks').notNull(),
    assurance: text('assurance').notNull(),
    locale: text('locale').notNull(),
    returnTo: text('return_to').notNull(),
    freshLogin: boolean('fresh_login').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('login_attempt_by_age').on(t.createdAt)],
);

export const session = pgTable(
  'session',
  {
    /** SHA-256 of the reference in the cookie; behind a login proxy, of what the token says of its login. */
    referenceHash: bytea('reference_hash').primaryKey(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** The issuer's session id, where it tells one; all rows with it end together. */
    sid: text('sid'),
    /** SHA-256 of the binding cookie: two callbacks of one browser at once see each other's session. */
    browserHash: bytea('browser_hash').notNull(),
    /** The issuer's name for the citizen: the other name that a back-channel logout may use. */
    subject: text('subject').notNull(),
    assurance: text('assurance', { enum: ['idporten-loa-substantial', 'idporten-loa-high'] }).notNull(),
    amr: text('amr').array().notNull(),
    authTime: instant('auth_time').notNull(),
    locale: text('locale').notNull(),
    /** Encrypted. What the citizen is called, where the login told it; emptied when the session ends. */
    name: bytea('name'),
    /** Encrypted. Needed as `id_token_hint` at logout; empty where there is none, and when the session has ended. */
    idToken: bytea('id_token').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    /** `logout`: nothing is stored for a form that arrives later. `replaced`: a newer row took over. */
    endReason: text('end_reason', { enum: ['logout', 'elsewhere', 'replaced', 'other-person'] }),
  },
  (t) => [
    index('session_by_sid').on(t.sid),
    index('session_by_subject').on(t.subject),
    index('session_by_browser').on(t.browserHash),
    index('session_by_age').on(t.createdAt),
  ],
);

/** Logout tokens that were acted on, so that none is taken twice, and the sids they ended, so that none begins again. */
export const logoutToken = pgTable(
  'logout_token',
  {
    /** SHA-256 of `jti:…` or `sid:…`. */
    tokenHash: bytea('token_hash').primaryKey(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [index('logout_token_by_age').on(t.receivedAt)],
);

/** Behind a login proxy: browsers whose session has ended, and since when a new login is waited for. */
export const loginAsked = pgTable(
  'login_asked',
  {
    /** SHA-256 of the browser's binding cookie. */
    browserHash: bytea('browser_hash').primaryKey(),
    askedAt: instant('asked_at').notNull(),
    /** The proxy was still handing out a token of the session that had ended. */
    withToken: boolean('with_token').notNull(),
  },
  (t) => [index('login_asked_by_age').on(t.askedAt)],
);

/** Logins begun, by address and minute: what the limits on them count. */
export const loginStart = pgTable(
  'login_start',
  {
    /** Keyed HMAC of the address. */
    addressHash: bytea('address_hash').notNull(),
    minute: instant('minute').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.addressHash, t.minute] }), index('login_start_by_age').on(t.minute)],
);
