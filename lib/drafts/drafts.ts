/**
 * Drafts of a form: encrypted, and found only for those they belong to: who writes, and for whom. They survive time-out,
 * logout and step-up, for 24 hours. How many, and how large: `rules.ts`. A draft whose key is gone is gone too.
 */
import 'server-only';
import type { z } from 'zod';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import { confirmable } from './confirmable';
import { keeping, type WhoKeeps } from './keeping';
import { findDraft, insertDraft, removeDraft, selectDraft, selectDrafts, selectOtherMark, updateDraft } from './store';
import { type Draft, type Kept, type OtherText, storedAnswers } from './stored-answers';

export type { Draft, Kept, OtherText, WhoKeeps };

type Form<L extends Level, Shape extends z.ZodRawShape, Answers> = {
  /** The form's name, stored with each draft: a draft of another form is not found. Never change it. */
  form: string;
  /** For the one form that was there before drafts named theirs: its older version goes on making such drafts. */
  ownsUnnamed?: boolean;
  /** The level that the form's pages ask for. */
  level: L;
  /** The answers as they are stored: any of them may be missing, and a text may be too long. */
  shape: z.ZodObject<Shape>;
  /** The fields that the citizen writes. Where two tabs write into one, both texts are kept; of other answers the last one. */
  texts?: readonly (keyof Shape & string)[];
  /** The answers after a change. Default: each change replaces the answer of the same name. */
  merge?: (answers: Answers, changes: Partial<Answers>) => Answers;
  /** Whether a draft is worth going on with. Default: it has an answer. */
  isBegun?: (answers: Answers) => boolean;
};

const hasAnswer = (answers: object) => Object.values(answers).some((answer) => answer !== undefined);

/** The functions for the drafts of one form. Answers have the fields of `shape`, each of them optional. */
export function defineDraft<L extends Level, Shape extends z.ZodRawShape>(
  definition: Form<L, Shape, Partial<z.output<z.ZodObject<Shape>>>>,
) {
  type Answers = Partial<z.output<z.ZodObject<Shape>>>;
  const { merge = (answers, changes) => ({ ...answers, ...changes }), isBegun = hasAnswer } = definition;
  const form = { name: definition.form, ownsUnnamed: definition.ownsUnnamed ?? false };
  const { parse, draftOf, change, ...posts } = storedAnswers(definition.shape, merge, definition.texts);
  return {
    /**
     * Starts a draft and returns its id. Where the citizen has `mostDrafts` with answers, it returns the one last answered
     * instead: nothing that was typed goes. A page that wants to say so looks at `allBegun` first.
     */
    start: (acting: Acting<L>, answers: Answers, at: Date = now()): Promise<string> =>
      insertDraft(acting, form, answers, at),

    /** The citizen's own draft; null for any other, also an expired or deleted one. */
    read: async (acting: Acting<L>, draftId: string, at: Date = now()): Promise<Draft<Answers> | null> => {
      const stored = await selectDraft(acting, form, draftId, at);
      return stored && draftOf(stored);
    },

    /** Where the actor writes a draft for somebody else than they act for now: the mark of that pair; else null. */
    markOfOther: (acting: Acting<L>, draftId: string, at: Date = now()): Promise<string | null> =>
      selectOtherMark(acting, draftId, at),

    /** The citizen's draft to go on with: of those that are begun, the one last answered; else null. */
    unfinished: async (acting: Acting<L>, at: Date = now()): Promise<Draft<Answers> | null> => {
      const stored = await findDraft(acting, form, at, ({ answers }) => isBegun(parse(answers)));
      return stored && draftOf(stored);
    },

    /** All of the citizen's drafts with answers, last answered first: for the page that asks to finish or delete one. */
    allBegun: async (acting: Acting<L>, at: Date = now()): Promise<Draft<Answers>[]> =>
      (await selectDrafts(acting, form, at)).map(draftOf),

    /** Adds answers to a draft; undefined removes one. False if the citizen has no such draft. */
    save: (who: WhoKeeps<L>, draftId: string, changes: Partial<Answers>, at: Date = now()): Promise<boolean> =>
      updateDraft(who, form, draftId, (stored) => change(stored, changes), at),

    /** Deletes the citizen's own draft; does nothing if there is none. */
    remove: (acting: Acting<L>, draftId: string): Promise<void> => removeDraft(acting, form, draftId),

    ...keeping<L, Answers>(form, posts),
    ...confirmable<L, Answers>(form, { parse, change }),
  };
}
