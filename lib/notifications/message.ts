/** From what is to be told to a message for a channel. */
import 'server-only';
import { env } from '@/lib/env/env';
import { type Locale, routing } from '@/lib/i18n/routing';
import type { Message } from './channel';
import { contactOf } from './channels/configured';
import { emailOf } from './email';
import type { Taken } from './outbox-store';
import type { Told } from './teller';

/** The language that was chosen; else the contact register's; else the one in which the citizen acted; else Bokmål. */
async function localeOf({ chosenLocale, locale }: Taken, number: string): Promise<Locale> {
  if (chosenLocale) return chosenLocale;
  // A register that does not answer changes the language of a message, and keeps none back.
  const contact = await contactOf(number).catch(() => null);
  return contact?.language ?? locale ?? routing.defaultLocale;
}

/** The message as its channel gets it. `number`: the recipient's. */
export async function messageOf(taken: Taken, told: Told, number: string): Promise<Message> {
  const { id, dueAt, notAfter, prefers } = taken;
  const locale = await localeOf(taken, number);
  const said = told.in(locale);
  return {
    ...{
      id,
      recipient: { number },
      locale,
      prefers: prefers ?? 'email',
      sms: said.sms,
      subject: said.subject,
      ...emailOf(locale, said),
    },
    ...(told.calendar && { calendar: told.calendar }),
    ...{ notBefore: dueAt, notAfter, conditionUrl: `${env().NEXTAUTH_URL}/api/notifications/${id}` },
  };
}
