/** The tables of login, session and logout. `bytea` columns marked "encrypted" hold what `lib/database/encryption.ts` made. */
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { bytea, instant } from '@/lib/database/columns';

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
