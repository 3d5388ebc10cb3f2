/** The client of `post-office.ts`, and somebody who tells the same of everything. */
import { type Channel, ChannelUnavailable } from '@/lib/notifications/channel';
import type { Teller } from '@/lib/notifications/teller';

/** The channel to a post office on this machine. `once`: it knows an id again. */
export function postOfficeChannel(port: number, once: boolean): Channel {
  return {
    name: once ? 'altinn' : 'smtp',
    media: ['email'],
    carriesCalendar: false,
    send: async ({ id, sms }) => {
      const body = JSON.stringify({ id, sms });
      const signal = AbortSignal.timeout(2_000);
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, signal }).catch(() => null);
      if (!answer?.ok) throw new ChannelUnavailable(`post office: ${answer?.status ?? 'no answer'}`);
      return { is: 'accepted', reference: id };
    },
  };
}

const said = { sms: 'Noe har skjedd.', subject: 'Noe har skjedd', when: null, paragraphs: [] };

/** Tells of everything, always. */
export const plainTeller: Teller = { service: 'plain', tell: async () => ({ isReminder: false, in: () => said }) };
