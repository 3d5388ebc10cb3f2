/** What the statement of a service needs that confirms a draft: the draft as it was read, and as it is when it runs. */
import 'server-only';
import type { SQL } from 'drizzle-orm';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import {
  type ConfirmedDraft,
  type DraftForm,
  type DraftVersion,
  draftRemoval,
  markDraft,
  selectDraftToConfirm,
  unchangedDraft,
} from './store';

export type { DraftVersion } from './store';

/** A draft, and the version in which it was read: see `unchangedDraft` in `store.ts`. */
export type DraftToConfirm<Answers> = { id: string; answers: Answers; updatedAt: Date; version: DraftVersion };

type Stored<Answers> = {
  parse: (stored: unknown) => Answers;
  change: (stored: unknown, changes: Partial<Answers>) => unknown;
};

/** A part of `defineDraft`. */
export function confirmable<L extends Level, Answers>(form: DraftForm, { parse, change }: Stored<Answers>) {
  return {
    /** As `read`, with the version. */
    readToConfirm: async (
      acting: Acting<L>,
      draftId: string,
      at: Date = now(),
    ): Promise<DraftToConfirm<Answers> | null> => {
      const found = await selectDraftToConfirm(acting, form, draftId, at);
      return found && { ...found.stored, answers: parse(found.stored.answers), version: found.version };
    },

    /** Changes what is no answer, which does not prolong the draft. Answers what they are then; null without such a draft. */
    mark: async (
      acting: Acting<L>,
      draftId: string,
      markOf: (answers: Answers) => Partial<Answers>,
    ): Promise<Answers | null> => {
      const mark = (stored: unknown) => change(stored, markOf(parse(stored)));
      const stored = await markDraft(acting, form, draftId, mark);
      return stored && parse(stored.answers);
    },

    /** For `WITH unchanged AS (…)` of the statement that confirms: see `unchangedDraft`. */
    unchanged: unchangedDraft,

    /** For `WITH … gone AS (…)` of the statement that confirms a draft: deletes it if `done` has a row, and else keeps it. */
    removal: (confirmed: ConfirmedDraft): SQL => draftRemoval(form, confirmed),
  };
}
