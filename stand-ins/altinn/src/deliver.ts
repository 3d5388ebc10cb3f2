/** Sends an order to its person, by the contact register: e-mail or SMS, into the mailbox. */
import type { Contact } from 'stand-in-kit/contacts';
import type { Configuration } from './options';
import type { OrderRequest } from './order-request';
import type { Order } from './orders';

export interface Recipient {
  type: 'Email' | 'SMS';
  destination: string;
  status: string;
  lastUpdate: string;
}

const personOf = ({ recipient }: OrderRequest) => recipient.recipientPerson;

function contactOf({ contacts }: Configuration, request: OrderRequest): Contact | undefined {
  return contacts.find(({ pid }) => pid === personOf(request).nationalIdentityNumber);
}

/** The channel and address that the order's wish and the register come to. */
function destinationOf(contact: Contact | undefined, { channelSchema }: ReturnType<typeof personOf>) {
  if (!contact?.isFresh) return undefined;
  const email = contact.email && { type: 'Email' as const, destination: contact.email };
  const sms = contact.phone && { type: 'SMS' as const, destination: contact.phone };
  const wished = { Email: [email], Sms: [sms], EmailPreferred: [email, sms], SmsPreferred: [sms, email] };
  return wished[channelSchema].find((each) => each !== undefined) || undefined;
}

/** Reserved people are taken, and their status tells later: only who has no address is refused when ordered. */
export function reachable(configuration: Configuration, request: OrderRequest): boolean {
  const contact = contactOf(configuration, request);
  return contact?.isReserved === true || destinationOf(contact, personOf(request)) !== undefined;
}

async function hand({ mailbox }: Configuration, message: object): Promise<boolean> {
  if (!mailbox) return true;
  const body = JSON.stringify(message);
  const headers = { 'Content-Type': 'application/json' };
  const { ok } = await fetch(`${mailbox}/messages`, { method: 'POST', headers, body }).catch(() => ({ ok: false }));
  return ok;
}

/** Sends, and says what became of it. */
export async function deliver(configuration: Configuration, { request, shipmentId }: Order): Promise<Recipient[]> {
  const person = personOf(request);
  const contact = contactOf(configuration, request);
  const found = destinationOf(contact, person);
  const end = (one: Pick<Recipient, 'type' | 'destination'>, status: string): Recipient[] => [
    { ...one, status: `${one.type}_${status}`, lastUpdate: new Date().toISOString() },
  ];
  if (contact?.isReserved && !person.ignoreReservation)
    return end({ type: found?.type ?? 'Email', destination: '' }, 'Failed_RecipientReserved');
  if (!found) return end({ type: 'Email', destination: '' }, 'Failed_RecipientNotIdentified');
  const { emailSettings, smsSettings } = person;
  const content =
    found.type === 'Email'
      ? { subject: emailSettings?.subject, body: emailSettings?.body, isHtml: emailSettings?.contentType === 'Html' }
      : // An SMS has no subject: the e-mail's says to the mailbox's reader what it is about.
        { subject: emailSettings?.subject, body: smsSettings?.body };
  const from = found.type === 'Email' ? emailSettings?.senderEmailAddress : smsSettings?.sender;
  const { idempotencyId: reference } = request;
  const isHanded = await hand(configuration, { ...found, ...content, from, reference, shipmentId });
  return end(found, isHanded ? 'Delivered' : 'Failed');
}
