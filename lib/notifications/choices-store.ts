/** What a citizen has chosen about messages: reminders or none, the language, what is tried first, and files for calendars or none. */
import 'server-only';
import { sql } from 'drizzle-orm';
import type { ActorId, SubjectId } from '@/lib/acting/acting';
import { addAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { type Place, statement } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';
import type { Medium } from './channel';

/** `locale`: null for the one in the contact register. `wantsCalendar`: e-mails carry a file for a calendar; SMS cannot. */
export type Choices = { wantsReminders: boolean; locale: Locale | null; prefers: Medium; wantsCalendar: boolean };

const usual: Choices = { wantsReminders: true, locale: null, prefers: 'email', wantsCalendar: false };

const chosen = statement<{ citizenId: string }, Choices>(
  'notification_choice_of',
  ({ citizenId }) => sql`
    SELECT wants_reminders AS "wantsReminders", locale, coalesce(prefers, 'email') AS prefers,
      wants_calendar AS "wantsCalendar"
    FROM notification_choice WHERE citizen_id = ${citizenId}::uuid`,
);

/** What the citizen has chosen, or what is so without a choice. */
export async function choicesOf(citizen: Citizen<'substantial'>): Promise<Choices> {
  return (await chosen({ citizenId: citizenIdOf(citizen) }))[0] ?? usual;
}

// Who saves what is chosen already changes nothing, and the audit says nothing.
const choose = statement<Choices & { citizenId: string; at: Date }, { id: string }>(
  'notification_choose',
  ({ citizenId, wantsReminders, locale, prefers, wantsCalendar, at }) => sql`
    WITH chosen AS (
      INSERT INTO notification_choice (citizen_id, wants_reminders, locale, prefers, wants_calendar, chosen_at)
      VALUES (${citizenId}::uuid, ${wantsReminders}::boolean, ${locale}::text, ${prefers}::text, ${wantsCalendar}::boolean,
        ${at}::timestamptz)
      ON CONFLICT (citizen_id) DO UPDATE SET wants_reminders = excluded.wants_reminders, locale = excluded.locale,
        prefers = excluded.prefers, wants_calendar = excluded.wants_calendar, chosen_at = excluded.chosen_at
      WHERE (notification_choice.wants_reminders, notification_choice.locale, coalesce(notification_choice.prefers, 'email'),
          notification_choice.wants_calendar)
        IS DISTINCT FROM (excluded.wants_reminders, excluded.locale, excluded.prefers, excluded.wants_calendar)
      RETURNING NULL::uuid AS id, NULL::uuid AS schedule_id
    )
    ${addAuditEvents({
      action: 'portal.chooseMessages',
      // Everybody chooses for themselves.
      actorId: citizenId as Place<string> as Place<ActorId>,
      subjectId: citizenId as Place<string> as Place<SubjectId>,
      at,
      done: sql`chosen`,
    })}`,
);

/** Holds for everything that is sent from now on, also what waits already. */
export async function saveChoices(citizen: Citizen<'substantial'>, choices: Choices, at: Date): Promise<void> {
  await choose({ ...choices, citizenId: citizenIdOf(citizen), at });
}
