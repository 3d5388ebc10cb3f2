/** What a citizen has chosen about messages: reminders or none, the language, and files for calendars or none. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { statement } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';

/** `locale`: null for the one in the contact register. `wantsCalendar`: e-mails carry a file for a calendar; SMS cannot. */
export type Choices = { wantsReminders: boolean; locale: Locale | null; wantsCalendar: boolean };

const usual: Choices = { wantsReminders: true, locale: null, wantsCalendar: false };

const chosen = statement<{ citizenId: string }, Choices>(
  'notification_choice_of',
  ({ citizenId }) => sql`
    SELECT wants_reminders AS "wantsReminders", locale, wants_calendar AS "wantsCalendar"
    FROM notification_choice WHERE citizen_id = ${citizenId}::uuid`,
);

/** What the citizen has chosen, or what is so without a choice. */
export async function choicesOf(citizen: Citizen<'substantial'>): Promise<Choices> {
  return (await chosen({ citizenId: citizenIdOf(citizen) }))[0] ?? usual;
}

type Chosen = Omit<Choices, 'wantsCalendar'> & { wantsCalendar: boolean | null };

const choose = statement<Chosen & { citizenId: string; at: Date }, Record<string, never>>(
  'notification_choose',
  ({ citizenId, wantsReminders, locale, wantsCalendar, at }) => sql`
    INSERT INTO notification_choice (citizen_id, wants_reminders, locale, wants_calendar, chosen_at)
    VALUES (${citizenId}::uuid, ${wantsReminders}::boolean, ${locale}::text, coalesce(${wantsCalendar}::boolean, false),
      ${at}::timestamptz)
    ON CONFLICT (citizen_id) DO UPDATE SET wants_reminders = excluded.wants_reminders, locale = excluded.locale,
      wants_calendar = coalesce(${wantsCalendar}::boolean, notification_choice.wants_calendar),
      chosen_at = excluded.chosen_at`,
);

/**
 * Holds for everything that is sent from now on, also what waits already. Without `wantsCalendar`, which a form may not ask for,
 * that choice stays as it is.
 */
export async function saveChoices(
  citizen: Citizen<'substantial'>,
  { wantsCalendar = null, ...choices }: Omit<Choices, 'wantsCalendar'> & { wantsCalendar?: boolean | null },
  at: Date,
): Promise<void> {
  await choose({ ...choices, wantsCalendar, citizenId: citizenIdOf(citizen), at });
}
