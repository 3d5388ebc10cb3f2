/**
 * A channel takes a message to a citizen. What it is about, and whether it shall be sent, is for others to know: a
 * channel knows a recipient and final texts, and sends at any hour: it is handed what is due, and not before.
 */
import type { Locale } from '@/lib/i18n/routing';

/** How a message arrives. */
export const media = ['email', 'sms'] as const;
export type Medium = (typeof media)[number];

/** What is sent: texts are final, in the recipient's language. */
export type Message = {
  /** A UUID, the same at every try: by it a channel knows what it has already. */
  id: string;
  /** By national identity number; the contact register knows telephone and e-mail. */
  recipient: { number: string };
  locale: Locale;
  /** Tried first, where the channel has it and the recipient an address for it; else the other. */
  prefers: Medium;
  sms: string;
  subject: string;
  text: string;
  html: string;
  /** An iCalendar file, attached to the e-mail. */
  calendar?: string;
  /** Asked at the moment of sending, where the channel can: it sends only where this says that it still holds. */
  conditionUrl: string | null;
};

/**
 * What became of it. `accepted`: the channel has it, under `reference`. `unreachable`: reserved or without an address,
 * which is no error. `refused`: will never be taken; `why` holds nothing of the message or the citizen.
 */
export type Outcome =
  | { is: 'accepted'; reference: string }
  | { is: 'unreachable'; why: 'reserved' | 'noAddress' }
  | { is: 'refused'; why: string };

/**
 * What became of an accepted message. `withheld`: its condition said that it no longer holds, and nothing was sent.
 * `unreachable`: reserved, or without an address when it was to be sent. Neither is an error.
 */
export type Fate = 'pending' | 'delivered' | 'withheld' | 'unreachable' | 'failed';

export type Channel = {
  name: 'altinn' | 'smtp';
  /** How it can send: one who is told can choose between two. */
  media: readonly Medium[];
  /** Its e-mails can carry a file for a calendar. */
  carriesCalendar: boolean;
  /**
   * Hands a message over, within two minutes. Throws a ChannelUnavailable where it is not known to be taken: try again
   * later, with the same id.
   */
  send: (message: Message) => Promise<Outcome>;
  /** What became of an accepted message, where the channel tells. Throws a ChannelUnavailable. */
  statusOf?: (reference: string) => Promise<Fate>;
};

/** How a person is reached, from the contact register: whole, for the page to mask. */
export type Contact = {
  email: string | null;
  phone: string | null;
  /** When the person confirmed each last; null: not known, or there is none. */
  emailConfirmedAt: Date | null;
  phoneConfirmedAt: Date | null;
  isReserved: boolean;
  canBeNotified: boolean;
  language: Locale | null;
};

/** A channel, or what it stands on, did not do its part now: try again later, not before `retryAfter` seconds. */
export class ChannelUnavailable extends Error {
  override name = 'ChannelUnavailable';
  /** `what`: the call and its status, in words of the code. Those of the other side may quote what was sent. */
  constructor(
    what: string,
    readonly retryAfter: number | null = null,
  ) {
    super(what);
  }
}
