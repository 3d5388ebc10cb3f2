/**
 * Drafts of a form: encrypted, and found only for their own citizen. They survive time-out, logout and step-up, for 24
 * hours. How many, and how large: `rules.ts`. A draft whose key is gone is gone too.
 */
import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { confirmable } from './confirmable';
import { findDraft, insertDraft, removeDraft, type StoredDraft, selectDraft, selectDrafts, updateDraft } from './store';

export type Draft<Answers> = { id: string; answers: Answers; updatedAt: Date };

type Form<L extends Level, Shape extends z.ZodRawShape, Answers> = {
  /** The form's name, stored with each draft: a draft of another form is not found. Never change it. */
  form: string;
  /** For the one form that was there before drafts named theirs: its older version goes on making such drafts. */
  ownsUnnamed?: boolean;
  /** The level that the form's pages ask for. */
  level: L;
  /** The answers as they are stored: any of them may be missing, and a text may be too long. */
  shape: z.ZodObject<Shape>;
  /** The answers after a change. Default: each change replaces the answer of the same name. */
  merge?: (answers: Answers, changes: Partial<Answers>) => Answers;
  /** Whether a draft is worth going on with. Default: it has an answer. */
  isBegun?: (answers: Answers) => boolean;
};

// Leaves out an answer that another version stored and this one does not know.
function lenient<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.optional(field).catch(undefined)]);
  return z.object(Object.fromEntries(fields));
}

const hasAnswer = (answers: object) => Object.values(answers).some((answer) => answer !== undefined);

/** The functions for the drafts of one form. Answers have the fields of `shape`, each of them optional. */
export function defineDraft<L extends Level, Shape extends z.ZodRawShape>(
  definition: Form<L, Shape, Partial<z.output<z.ZodObject<Shape>>>>,
) {
  type Answers = Partial<z.output<z.ZodObject<Shape>>>;
  const { merge = (answers, changes) => ({ ...answers, ...changes }), isBegun = hasAnswer } = definition;
  const form = { name: definition.form, ownsUnnamed: definition.ownsUnnamed ?? false };
  const shape = lenient(definition.shape);
  const parse = (answers: unknown) => shape.parse(answers) as Answers;
  const draftOf = (stored: StoredDraft): Draft<Answers> => ({ ...stored, answers: parse(stored.answers) });
  return {
    /**
     * Starts a draft and returns its id. Where the citizen has `mostDrafts` with answers, it returns the one last answered
     * instead: nothing that was typed goes. A page that wants to say so looks at `allBegun` first.
     */
    start: (citizen: Citizen<L>, answers: Answers, at: Date = now()): Promise<string> =>
      insertDraft(citizen, form, answers, at),

    /** The citizen's own draft; null for any other, also an expired or deleted one. */
    read: async (citizen: Citizen<L>, draftId: string, at: Date = now()): Promise<Draft<Answers> | null> => {
      const stored = await selectDraft(citizen, form, draftId, at);
      return stored && draftOf(stored);
    },

    /** The citizen's draft to go on with: of those that are begun, the one last answered; else null. */
    unfinished: async (citizen: Citizen<L>, at: Date = now()): Promise<Draft<Answers> | null> => {
      const stored = await findDraft(citizen, form, at, ({ answers }) => isBegun(parse(answers)));
      return stored && draftOf(stored);
    },

    /** All of the citizen's drafts with answers, last answered first: for the page that asks to finish or delete one. */
    allBegun: async (citizen: Citizen<L>, at: Date = now()): Promise<Draft<Answers>[]> =>
      (await selectDrafts(citizen, form, at)).map(draftOf),

    /** Adds answers to a draft; undefined removes one. False if the citizen has no such draft. */
    save: (
      who: Citizen<L> | DraftAuthor,
      draftId: string,
      changes: Partial<Answers>,
      at: Date = now(),
    ): Promise<boolean> => updateDraft(who, form, draftId, (answers) => merge(parse(answers), changes), at),

    /** Saves what a form posted, if it named a draft and anything was typed. The page handles a missing draft. */
    keep: async (who: Citizen<L> | DraftAuthor, draftId: string | null, typed: Partial<Answers>): Promise<void> => {
      if (!draftId || Object.keys(typed).length === 0) return;
      await updateDraft(who, form, draftId, (answers) => merge(parse(answers), typed), now());
    },

    /** Deletes the citizen's own draft; does nothing if there is none. */
    remove: (citizen: Citizen<L>, draftId: string): Promise<void> => removeDraft(citizen, form, draftId),
    ...confirmable<L, Answers>(form, parse),
  };
}
