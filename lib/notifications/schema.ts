/** The outbox: what is to be told to whom, and when. No text is in it: it is made from the row that it tells of, when it is sent. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import { instant } from '@/lib/database/columns';
import { locales } from '@/lib/i18n/routing';
import { media } from './channel';

/** The index that lets one thing be told to a citizen once. */
export const toldOnce = 'notification_once';

export const notification = pgTable(
  'notification',
  {
    /** Also the idempotency key for the channel, and the name by which it asks whether it still holds. */
    id: uuid('id').primaryKey().defaultRandom(),
    /** Who is told. */
    citizenId: uuid('citizen_id')
      .notNull()
      .references(() => citizen.id),
    /** Who says what is in it: a service by its name, or a part of the portal. */
    service: text('service').notNull(),
    /** What is told, as the service names it. */
    what: text('what').notNull(),
    /** What it tells of, as it was then: with another version it no longer holds. */
    entityId: uuid('entity_id').notNull(),
    version: integer('version').notNull(),
    /** The language in which the citizen acted; null: not known. */
    locale: text('locale', { enum: locales }),
    saidAt: instant('said_at').notNull(),
    /** From this instant on it is sent; then, when it is tried again, or looked at again. */
    dueAt: instant('due_at').notNull(),
    /** From this instant on it is not worth telling. */
    notAfter: instant('not_after').notNull(),
    /**
     * `waiting` to be sent · `accepted` by the channel, which is asked what became of it · `sent` as far as anybody knows ·
     * `dropped`: not to be sent · `dead`: it could not be sent, and was to be.
     */
    status: text('status', { enum: ['waiting', 'accepted', 'sent', 'dropped', 'dead'] })
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** The channel's own name for it. */
    reference: text('reference'),
    /** In a few words: why it was dropped, is dead, or was not sent at the last try. Nothing of a citizen. */
    why: text('why'),
  },
  (t) => [
    uniqueIndex(toldOnce).on(t.entityId, t.version, t.what, t.citizenId),
    index('notification_due').on(t.status, t.dueAt).where(sql`status in ('waiting', 'accepted')`),
    index('notification_dead').on(t.notAfter).where(sql`status = 'dead'`),
    index('notification_over').on(t.notAfter),
  ],
);

/** What a citizen has chosen about messages. Without a row: reminders, no files for calendars, and the language of the contact register. */
export const notificationChoice = pgTable('notification_choice', {
  citizenId: uuid('citizen_id')
    .primaryKey()
    .references(() => citizen.id),
  wantsReminders: boolean('wants_reminders').notNull(),
  locale: text('locale', { enum: locales }),
  /** A file for a calendar in e-mails. */
  wantsCalendar: boolean('wants_calendar').notNull().default(false),
  /** Null: e-mail first, as without a row. */
  prefers: text('prefers', { enum: media }),
  chosenAt: instant('chosen_at').notNull(),
});
