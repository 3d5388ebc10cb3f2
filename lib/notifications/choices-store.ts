/** What a citizen has chosen about messages: reminders or none, and the language. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { statement } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';

/** `locale`: null for the one in the contact register. */
export type Choices = { wantsReminders: boolean; locale: Locale | null };

const usual: Choices = { wantsReminders: true, locale: null };

const chosen = statement<{ citizenId: string }, Choices>(
  'notification_choice_of',
  ({ citizenId }) => sql`
    SELECT wants_reminders AS "wantsReminders", locale FROM notification_choice WHERE citizen_id = ${citizenId}::uuid`,
);

/** What the citizen has chosen, or what is so without a choice. */
export async function choicesOf(citizen: Citizen<'substantial'>): Promise<Choices> {
  return (await chosen({ citizenId: citizenIdOf(citizen) }))[0] ?? usual;
}

const choose = statement<Choices & { citizenId: string; at: Date }, Record<string, never>>(
  'notification_choose',
  ({ citizenId, wantsReminders, locale, at }) => sql`
    INSERT INTO notification_choice (citizen_id, wants_reminders, locale, chosen_at)
    VALUES (${citizenId}::uuid, ${wantsReminders}::boolean, ${locale}::text, ${at}::timestamptz)
    ON CONFLICT (citizen_id) DO UPDATE SET wants_reminders = excluded.wants_reminders, locale = excluded.locale,
      chosen_at = excluded.chosen_at`,
);

/** Holds for everything that is sent from now on, also what waits already. */
export async function saveChoices(citizen: Citizen<'substantial'>, choices: Choices, at: Date): Promise<void> {
  await choose({ ...choices, citizenId: citizenIdOf(citizen), at });
}
