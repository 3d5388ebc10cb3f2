import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/forms/action-type';

/** What a form needs to find out by itself whether it was done. */
export type Uncertain = {
  /**
   * Finds out, once and for all: leads to the receipt, or makes sure that nothing sent before is done any more and answers
   * the new value of the hidden field `asked`.
   */
  settle: FormAction<{ asked: number }>;
  /** Stands in place of the form while nobody knows; its heading has the id `unknown`. Holds `AskedAt` and a submit button. */
  view: ReactNode;
  /** Replaces the page's title as long. */
  title: string;
  /** Where the answer is late: what is said, and on the button that asks. */
  slow: { text: string; check: string };
  /** Said at the form, once it is known that it was not done. */
  notDone: { title: string; text: string };
};
