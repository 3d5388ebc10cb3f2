/** Saves what a form posted into a draft, beside what other tabs have written: see `newest.ts`. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import type { DraftAuthor } from '@/lib/citizens/citizen';
import type { Posted } from './newest';
import { readPosted } from './posted';
import { type DraftForm, updateDraft } from './store';
import type { Kept, Saved } from './stored-answers';

/** Who may save an answer of a form at this level. */
export type WhoKeeps<L extends Level> = Acting<L> | DraftAuthor;

type Posts<Answers> = {
  changePosted: (
    stored: unknown,
    draftId: string,
    typed: Partial<Answers>,
    posted: Posted,
  ) => { stored: unknown; saved: Saved<Answers> };
  marksAfter: (draftId: string, typed: Partial<Answers>, posted: Posted, answers: Answers) => string;
};

/** A part of `defineDraft`. */
export function keeping<L extends Level, Answers>(form: DraftForm, { changePosted, marksAfter }: Posts<Answers>) {
  async function save(who: WhoKeeps<L>, draftId: string | null, typed: Partial<Answers>, posted: Posted) {
    const gone: Saved<Answers> = { state: 'gone', answers: null };
    if (!draftId || (Object.keys(typed).length === 0 && !posted.swap)) return { ...gone, state: 'kept' as const };
    let saved = gone;
    const change = (before: unknown) => {
      const changed = changePosted(before, draftId, typed, posted);
      saved = changed.saved;
      return changed.stored;
    };
    return (await updateDraft(who, form, draftId, change, now())) ? saved : gone;
  }

  return {
    /**
     * Saves what a form posted, if it named a draft and anything was typed. `posted` says what its page had seen: without
     * it, each answer replaces the one that is there. The page handles a missing draft.
     */
    keep: async (
      who: WhoKeeps<L>,
      draftId: string | null,
      typed: Partial<Answers>,
      posted: FormData = new FormData(),
    ): Promise<Kept> => {
      const read = readPosted(posted);
      const { state, answers } = await save(who, draftId, typed, read);
      return { state, marks: draftId && answers ? marksAfter(draftId, typed, read, answers) : '' };
    },

    /** As `keep`, for the citizen who goes on: with the answers that are stored now, so that nobody reads them again. */
    keepAndRead: (
      acting: Acting<L>,
      draftId: string | null,
      typed: Partial<Answers>,
      posted: FormData,
    ): Promise<Saved<Answers>> => save(acting, draftId, typed, readPosted(posted)),
  };
}
