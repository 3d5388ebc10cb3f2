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

export type Teller = {
  /** The name that its notices have as their `service`. */
  service: string;
  /**
   * What a message says at `at`. Null: it no longer holds, or is not for this citizen. Throws where it cannot be known now.
   */
  tell: (notice: Notice, at: Date) => Promise<Told | null>;
};
