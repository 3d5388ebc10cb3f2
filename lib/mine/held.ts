/** What is held on a citizen, in the words of the file that they take out. */
import type { Acting } from '@/lib/acting/acting';
import type { LocaleProps } from '@/lib/i18n/texts';

/** One thing, as names and values for people. */
export type HeldThing = [name: string, value: string][];

/** Things of one kind: for people in their language, and the same for programs. */
export type HeldPart = {
  /** For programs: `logins`. Unique in the file. */
  name: string;
  title: string;
  /** What is to be known of it first, as a sentence. */
  note?: string | undefined;
  things: HeldThing[];
  data: unknown;
};

/** Answers all that it holds on the citizen, whoever wrote it. */
export type Holds = (own: Acting<'high'>, words: LocaleProps) => Promise<HeldPart[]>;
