import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { bytea, instant } from '@/lib/database/columns';

/** What a citizen has answered so far. Deleted when it is confirmed, by "Delete", or 24 hours after the last answer. */
export const draft = pgTable(
  'draft',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Who writes it, where somebody acts for the citizen: the two together own it. Null: the citizen. */
    actorId: uuid('actor_id').references(() => citizen.id),
    /** The form's name. Null: written by a version that had only one form. */
    form: text('form'),
    /** Encrypted JSON. */
    answers: bytea('answers').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('draft_of_citizen').on(t.citizenId), index('draft_by_age').on(t.updatedAt)],
);
