/** From what is to be told to a message for a channel. */
import 'server-only';
import { env } from '@/lib/env/env';
import { type Locale, routing } from '@/lib/i18n/routing';
import { log } from '@/lib/log/log';
import { ChannelUnavailable, type Message } from './channel';
import { contactOf } from './channels/configured';
import { emailOf } from './email';
import type { Taken } from './outbox-store';
import type { Told } from './teller';

/** The language that was chosen; else the contact register's; else the one in which the citizen acted; else Bokmål. */
async function localeOf({ chosenLocale, locale }: Taken, number: string): Promise<Locale> {
  if (chosenLocale) return chosenLocale;
  const contact = await contactOf(number).catch(withoutRegister);
  return contact?.language ?? locale ?? routing.defaultLocale;
}

/** A register that does not answer, or refuses us, changes the language of a message, and keeps none back; the log says so. */
function withoutRegister(error: unknown): null {
  if (!(error instanceof ChannelUnavailable)) throw error;
  log.error({ why: error.message }, 'the contact register told no language: a message is sent in the one of its page');
  return null;
}

/** The message as its channel gets it. `number`: the recipient's. */
export async function messageOf(taken: Taken, told: Told, number: string): Promise<Message> {
  const { id, prefers } = taken;
  const locale = await localeOf(taken, number);
  const said = told.in(locale);
  const text = { sms: said.sms, subject: said.subject, ...emailOf(locale, said) };
  return {
    ...{ id, recipient: { number }, locale, prefers: prefers ?? 'email', ...text },
    ...(taken.wantsCalendar && told.calendar && { calendar: told.calendar(locale) }),
    conditionUrl: `${env().NEXTAUTH_URL}/api/notifications/${id}`,
  };
}
