import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/lib/database/columns';

/** Slots of any schedule. Two columns keep their first names; the fields' names here say what they hold. */
export const slot = pgTable(
  'slot',
  {
    scheduleId: uuid('schedule_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    /** Where it is, as the service names places. */
    place: text('practice_slug').notNull(),
    /** What it is for, as the service names kinds. */
    kind: text('service_type').notNull(),
    status: text('status', { enum: ['free', 'held', 'busy', 'blocked'] })
      .notNull()
      .default('free'),
    /** A `PairId`. */
    heldBy: uuid('held_by'),
    heldUntil: instant('held_until'),
  },
  (t) => [
    primaryKey({ columns: [t.scheduleId, t.startAt] }),
    // A hold whose end has passed is free: searches find it in the same index.
    index('slot_open_by_schedule').on(t.scheduleId, t.kind, t.startAt).where(sql`status in ('free', 'held')`),
    index('slot_open_by_place').on(t.place, t.kind, t.startAt).where(sql`status in ('free', 'held')`),
    check('slot_ends_after_start', sql`end_at > start_at`),
  ],
);

/**
 * The time that is held: one row for each citizen, and for each who acts for another, so one time at most. Whoever changes it
 * locks the row first, then takes the new time, then frees the old one. The slot has the last word: what is booked, or held by
 * another since, is not held any more.
 */
export const hold = pgTable(
  'hold',
  {
    /** Who holds it, as `slot.held_by`: a `PairId`. The column keeps its first name. */
    holder: uuid('citizen_id').primaryKey(),
    /** What it is held for: a draft, or a row that is moved. */
    journey: uuid('journey').notNull(),
    scheduleId: uuid('schedule_id').notNull(),
    startAt: instant('start_at').notNull(),
    until: instant('until').notNull(),
    /** It can be made longer once. */
    isExtended: boolean('is_extended').notNull().default(false),
  },
  (t) => [index('hold_by_age').on(t.until)],
);
