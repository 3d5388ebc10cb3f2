import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from '@/lib/database/columns';

/** Who did what, and about whom. Some columns keep their first names; the fields' names here say what they hold. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    /** Whom it is about. */
    subjectId: uuid('patient_id').notNull(),
    action: text('action').notNull(),
    /** What the entity belongs to, such as a schedule. */
    groupId: uuid('schedule_id'),
    entityId: uuid('entity_id'),
    /** The time that the entity had afterwards, where it has one. */
    aboutAt: instant('about_at'),
    /** Of an actor who is no citizen: who, in which role (as a service names it), and where. Else null. */
    actorName: text('actor_name'),
    actorRole: text('actor_role'),
    actorPlace: text('actor_place'),
  },
  (t) => [index('audit_event_of_patient').on(t.subjectId, t.at)],
);

/** Its column of whom it is about, for SQL that is written out: it keeps its first name. */
export const subjectColumn = sql.identifier(auditEvent.subjectId.name);

/**
 * Seals of the audit, a chain: each holds the rows from `first_id` to `last_id`, and the seal before it. `seal.ts` makes them,
 * as the owner of the tables; `verify.ts` holds the rows against them.
 */
export const auditSeal = pgTable('audit_seal', {
  /** From 1, without a gap. */
  number: integer('number').primaryKey(),
  /** Which columns of a row are sealed, and how: `row-hash.ts`. */
  format: smallint('format').notNull(),
  firstId: bigint('first_id', { mode: 'number' }).notNull(),
  lastId: bigint('last_id', { mode: 'number' }).notNull(),
  sealedAt: instant('sealed_at').notNull(),
  /** Of the newest of its rows. */
  newestAt: instant('newest_at').notNull(),
  /** For how many years the rows were to be kept when they were sealed. */
  keptYears: smallint('kept_years').notNull(),
  /** Id and hash of each row, packed; null once the rows are no longer kept. */
  rowHashes: bytea('row_hashes'),
  /** SHA-256 of `row_hashes`. */
  rowsHash: bytea('rows_hash').notNull(),
  /** SHA-256 of all of the above and of the hash of the seal before. */
  hash: bytea('hash').notNull(),
  /** When the rows were removed, since they were older than they are kept; null while they are there. */
  removedAt: instant('removed_at'),
});
