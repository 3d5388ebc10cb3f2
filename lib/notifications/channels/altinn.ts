/**
 * Altinn Notifications: the recipient is a national identity number, and Altinn finds the address in the contact
 * register: e-mail first, else SMS, or the other way where the recipient prefers it. https://docs.altinn.studio/en/notifications/
 */
import 'server-only';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { type Channel, ChannelUnavailable, type Fate, type Message, type Outcome } from '@/lib/notifications/channel';
import { within } from '@/lib/within';
import { type Answered, ask, jsonOf } from './ask';
import { askWith, type KeptToken, keptToken } from './kept-token';

export const altinnScope = 'altinn:serviceowner/notifications.create';

export type AltinnSettings = {
  /** `https://platform.altinn.no`, without a slash at its end. */
  platformUrl: string;
  /** Maskinporten's, with the scope above. */
  tokens: KeptToken;
  /** The name that an SMS comes from, at most 11 characters; left out: Altinn's. */
  smsSender: string | undefined;
  /** The address that an e-mail comes from, which Altinn must know; left out: Altinn's. */
  emailSender: string | undefined;
  /** Milliseconds for one call. */
  limit?: number;
};

const exchangePath = '/authentication/api/v1/exchange/maskinporten';
const ordersPath = '/notifications/api/v1/future/orders';
const shipmentPath = '/notifications/api/v1/future/shipment';

/** A token of Altinn's own ends when it says. */
async function exchange({ platformUrl, tokens, limit }: AltinnSettings) {
  const what = 'altinn exchange';
  const answered = await askWith(what, tokens, (headers) =>
    ask(what, `${platformUrl}${exchangePath}`, { headers }, limit),
  );
  // The token is the whole body; asked for JSON, as a text in it.
  const token = answered.text.trim().replace(/^"(.*)"$/, '$1');
  if (answered.status !== 200 || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    throw new ChannelUnavailable(`${what}: ${answered.status}`);
  return { token, seconds: secondsLeft(token) };
}

function secondsLeft(token: string): number {
  try {
    return (decodeJwt(token).exp ?? 0) - Date.now() / 1000;
  } catch {
    return 0;
  }
}

function orderOf({ id, recipient, prefers, sms, subject, html, conditionUrl }: Message, settings: AltinnSettings) {
  return {
    idempotencyId: id,
    sendersReference: id,
    ...(conditionUrl && { conditionEndpoint: conditionUrl }),
    recipient: {
      recipientPerson: {
        nationalIdentityNumber: recipient.number,
        channelSchema: prefers === 'sms' ? 'SmsPreferred' : 'EmailPreferred',
        ignoreReservation: false,
        emailSettings: { senderEmailAddress: settings.emailSender, subject, body: html, contentType: 'Html' },
        // The portal chooses the hours: an SMS that waits for Altinn's day may come too late.
        smsSettings: { sender: settings.smsSender, body: sms, sendingTimePolicy: 'Anytime' },
      },
    },
  };
}

const receipt = z.object({ notification: z.object({ shipmentId: z.uuid() }) });
const problem = z.object({ code: z.string() });

/** NOT-00001: https://docs.altinn.studio/en/notifications/reference/error-codes/ */
function outcomeOf(answered: Answered): Outcome {
  const { status } = answered;
  const body = jsonOf(answered);
  const { data } = receipt.safeParse(body);
  // 200: Altinn had it already, under this id.
  if ((status === 201 || status === 200) && data) return { is: 'accepted', reference: data.notification.shipmentId };
  if (status === 422 && problem.safeParse(body).data?.code === 'NOT-00001')
    return { is: 'unreachable', why: 'noAddress' };
  if (status === 400 || status === 422) return { is: 'refused', why: `altinn order: ${status}` };
  throw new ChannelUnavailable(`altinn order: ${status}, not understood`);
}

const shipment = z.object({
  status: z.string(),
  recipients: z.array(z.object({ status: z.string() })),
});

/** Its values: https://docs.altinn.studio/en/notifications/reference/notification-status/ */
export function fateOf({ status, recipients }: z.output<typeof shipment>): Fate {
  if (status === 'Order_SendConditionNotMet' || status === 'Order_Cancelled') return 'withheld';
  const statuses = recipients.map((one) => one.status);
  if (statuses.some((one) => one.endsWith('_Delivered'))) return 'delivered';
  const isFinal =
    status === 'Order_Completed' || (statuses.length > 0 && statuses.every((one) => one.includes('_Failed')));
  if (!isFinal) return 'pending';
  const nobody = /_Failed_Recipient(Reserved|NotIdentified)$/;
  return statuses.length > 0 && statuses.every((one) => nobody.test(one)) ? 'unreachable' : 'failed';
}

async function statusOf(reference: string, settings: AltinnSettings, tokens: KeptToken): Promise<Fate> {
  const what = 'altinn status';
  const address = `${settings.platformUrl}${shipmentPath}/${encodeURIComponent(reference)}`;
  const answered = await askWith(what, tokens, (headers) => ask(what, address, { headers }, settings.limit));
  // It has forgotten what it took.
  if (answered.status === 404) return 'failed';
  const { data } = shipment.safeParse(jsonOf(answered));
  if (answered.status !== 200 || !data) throw new ChannelUnavailable(`${what}: ${answered.status}, not understood`);
  return fateOf(data);
}

async function placeOrder(message: Message, settings: AltinnSettings, tokens: KeptToken): Promise<Outcome> {
  const body = JSON.stringify(orderOf(message, settings));
  const what = 'altinn order';
  const answered = await askWith(what, tokens, (authorization) => {
    const headers = { ...authorization, 'Content-Type': 'application/json', Accept: 'application/json' };
    return ask(what, `${settings.platformUrl}${ordersPath}`, { method: 'POST', headers, body }, settings.limit);
  });
  return outcomeOf(answered);
}

/** Milliseconds for one message, new tokens and all. An order that is taken after that is known by its id. */
const SEND_LIMIT = 60_000;

/** The channel through Altinn. One message under one id is sent once, however often it is handed over. */
export function altinnChannel(settings: AltinnSettings): Channel {
  const tokens = keptToken(() => exchange(settings));
  const late = () => new ChannelUnavailable('altinn order: no answer');
  return {
    name: 'altinn',
    media: ['email', 'sms'],
    carriesCalendar: false,
    send: (message) => within(SEND_LIMIT, placeOrder(message, settings, tokens), late),
    statusOf: (reference) => statusOf(reference, settings, tokens),
  };
}
