/** Who knows what a message says: a service, or a part of the portal. It is asked when the message is sent, not before. */
import type { Locale } from '@/lib/i18n/routing';

/** What is to be told, as the outbox has it. */
export type Notice = {
  what: string;
  /** What it tells of, in the version that it tells of. */
  entityId: string;
  version: number;
  /** Who would be told. */
  citizenId: string;
};

/** What a message says, in one language. No link, and nothing that others must not read over a shoulder. */
export type Said = {
  /** Whole: one SMS in the languages whose letters allow it. */
  sms: string;
  /** The subject of the e-mail, and its heading. */
  subject: string;
  /** The line that stands out: when it is. Null: none. */
  when: string | null;
  /** What follows, as plain text. */
  paragraphs: string[];
};

export type Told = {
  /** True for what a citizen can choose not to get. */
  isReminder: boolean;
  in: (locale: Locale) => Said;
  /** An iCalendar file for the e-mail, for who wants one: it says no more than the message does. */
  calendar?: (locale: Locale) => string;
};

/**
 * This build does not know what is to be told: a newer one wrote it, or the service that did is gone. It waits for a worker that
 * knows it, and counts as not sent where none comes.
 */
export class NotKnownHere extends Error {
  override name = 'NotKnownHere';
  constructor() {
    super('nobody here tells of it: is this worker older than the portal, or was a service removed?');
  }
}

export type Teller = {
  /** The name that its notices have as their `service`. */
  service: string;
  /**
   * What a message says at `at`. Null: it no longer holds, or is not for this citizen. Throws where it cannot be known now, and
   * NotKnownHere where `what` is none of its own.
   */
  tell: (notice: Notice, at: Date) => Promise<Told | null>;
};
