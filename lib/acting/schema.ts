/** The tables of acting for others. Columns marked "encrypted" hold what `lib/database/encryption.ts` made. */
import { sql } from 'drizzle-orm';
import { boolean, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { bytea, instant } from '@/lib/database/columns';

/** A power that one citizen has given another here. Withdrawn or over, it stays: what was done by it stays done. */
export const power = pgTable(
  'power',
  {
    id: uuid('id').primaryKey(),
    giverId: uuid('giver_id')
      .notNull()
      .references(() => citizen.id),
    receiverId: uuid('receiver_id')
      .notNull()
      .references(() => citizen.id),
    /** The service that it is for, by its name. */
    service: text('service').notNull(),
    /** Encrypted. The names as the registry had them when it was given. */
    giverName: bytea('giver_name').notNull(),
    receiverName: bytea('receiver_name').notNull(),
    givenAt: instant('given_at').notNull(),
    /** From this instant on it is over. */
    until: instant('until').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    // One that is over is withdrawn where another is given.
    uniqueIndex('power_once').on(t.giverId, t.receiverId, t.service).where(sql`withdrawn_at is null`),
    index('power_of_receiver').on(t.receiverId),
  ],
);

/** Whom a citizen may act for, as the registry said when it was last read: see `relationReading`. */
export const relation = pgTable(
  'relation',
  {
    /** Made from actor, subject and kind. */
    id: uuid('id').primaryKey(),
    actorId: uuid('actor_id')
      .notNull()
      .references(() => citizen.id),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => citizen.id),
    /** `parent`: the actor has parental responsibility. `power`: the registry knows of a power. */
    kind: text('kind', { enum: ['parent', 'power'] }).notNull(),
    /** Encrypted. The subject's name. */
    name: bytea('name').notNull(),
    /** The subject's. */
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    /** From this instant on it is over; null: the registry names no end. */
    until: instant('until'),
  },
  (t) => [index('relation_of_actor').on(t.actorId, t.subjectId), index('relation_of_subject').on(t.subjectId)],
);

/** When the registry was last read for a citizen: the instant before it was asked. */
export const relationReading = pgTable('relation_reading', {
  actorId: uuid('actor_id')
    .primaryKey()
    .references(() => citizen.id),
  readAt: instant('read_at').notNull(),
});

/** The seeded registry, which stands in for a national one: `seeded-registry.ts`. Nothing else reads these two tables. */
export const registryPerson = pgTable('registry_person', {
  citizenId: uuid('citizen_id')
    .primaryKey()
    .references(() => citizen.id),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  birthDate: date('birth_date', { mode: 'string' }).notNull(),
  /** The address is confidential: nobody acts for this person here, and this person for nobody. */
  isConfidential: boolean('is_confidential').notNull().default(false),
});

export const registryRelation = pgTable(
  'registry_relation',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => registryPerson.citizenId),
    /** Whom the person may act for. */
    otherId: uuid('other_id')
      .notNull()
      .references(() => registryPerson.citizenId),
    kind: text('kind', { enum: ['parent', 'power'] }).notNull(),
    until: instant('until'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.otherId, t.kind] })],
);
