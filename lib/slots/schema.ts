import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
    heldBy: uuid('held_by'),
    heldUntil: instant('held_until'),
  },
  (t) => [
    primaryKey({ columns: [t.scheduleId, t.startAt] }),
    index('slot_free_by_schedule').on(t.scheduleId, t.kind, t.startAt).where(sql`status = 'free'`),
    index('slot_free_by_practice').on(t.place, t.kind, t.startAt).where(sql`status = 'free'`),
    check('slot_ends_after_start', sql`end_at > start_at`),
  ],
);
