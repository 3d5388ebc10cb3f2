/** The tables of login, session and logout. `bytea` columns marked "encrypted" hold what `lib/database/encryption.ts` made. */
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { bytea, instant } from '@/lib/database/columns';

/** One pending login; used once, within fifteen minutes, and deleted by a logout. Unused with LOGIN_METHOD=nais. */
export const loginAttempt = pgTable(
  'login_attempt',
  {
    /** SHA-256 of the key by which the answer is matched: `state`. */
    stateHash: bytea('state_hash').primaryKey(),
    /** SHA-256 of the browser's binding cookie. */
    browserHash: bytea('browser_hash').notNull(),
    /** Encrypted. What the way needs to check the answer: state, nonce and PKCE verifier, for example. */
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
    /** SHA-256 of the reference in the cookie; behind a login proxy, of claims that name the login. */
    referenceHash: bytea('reference_hash').primaryKey(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Whom the citizen acts for at present; null: for oneself. */
    actingFor: uuid('acting_for').references(() => citizen.id),
    /** The issuer's session id, if it sends one. All rows with the same one end together. */
    sid: text('sid'),
    /** SHA-256 of the binding cookie: two simultaneous callbacks of one browser find each other's session. */
    browserHash: bytea('browser_hash').notNull(),
    /** The issuer's `sub`: a back-channel logout may name it instead of `sid`. */
    subject: text('subject').notNull(),
    assurance: text('assurance', { enum: ['idporten-loa-substantial', 'idporten-loa-high'] }).notNull(),
    amr: text('amr').array().notNull(),
    authTime: instant('auth_time').notNull(),
    locale: text('locale').notNull(),
    /** Encrypted. The citizen's name, if the login told it; emptied when the session ends. */
    name: bytea('name'),
    /** Encrypted. The `id_token_hint` at logout; empty where there is none, and after the session has ended. */
    idToken: bytea('id_token').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    /** `logout`: a form that arrives later is not stored. `replaced`: a newer row took over. */
    endReason: text('end_reason', { enum: ['logout', 'elsewhere', 'replaced', 'other-person'] }),
  },
  (t) => [
    index('session_by_sid').on(t.sid),
    index('session_by_subject').on(t.subject),
    index('session_by_browser').on(t.browserHash),
    index('session_by_age').on(t.createdAt),
  ],
);

/** Logout tokens that were used, so that none counts twice, and the sids they ended, so that no session begins on one. */
export const logoutToken = pgTable(
  'logout_token',
  {
    /** SHA-256 of `jti:…` or `sid:…`. */
    tokenHash: bytea('token_hash').primaryKey(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [index('logout_token_by_age').on(t.receivedAt)],
);

/** Browsers that must log in anew, and since when: after another person's login; behind a login proxy, after each end. */
export const loginAsked = pgTable(
  'login_asked',
  {
    /** SHA-256 of the browser's binding cookie. */
    browserHash: bytea('browser_hash').primaryKey(),
    askedAt: instant('asked_at').notNull(),
    /** The proxy still handed out a token of the ended session. */
    withToken: boolean('with_token').notNull(),
  },
  (t) => [index('login_asked_by_age').on(t.askedAt)],
);

/** Logins begun, by address and minute, for the limits on them. */
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
