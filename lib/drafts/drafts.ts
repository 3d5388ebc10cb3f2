/** Drafts of a form: encrypted, found by that citizen alone. They outlive time-out, logout and step-up, for 24 hours. */
import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import type { Connection } from '@/lib/database/database';
import { insertDraft, removeDraft, type StoredDraft, selectDraft, selectDrafts, updateDraft } from './store';

export type Draft<Answers> = { id: string; answers: Answers; updatedAt: Date };

type Form<L extends Level, Shape extends z.ZodRawShape, Answers> = {
  /** Kept with each draft: a draft of one form is not found by another. Never change it. */
  form: string;
  /** For the one form that was there before drafts named theirs: its older version goes on making such drafts. */
  ownsUnnamed?: boolean;
  /** The level that the form's pages ask for. */
  level: L;
  /** What can be answered, as it is kept: also a text that is too long. Each answer may still be missing. */
  shape: z.ZodObject<Shape>;
  /** The answers after a change; without it, the changes replace what they name. */
  merge?: (answers: Answers, changes: Partial<Answers>) => Answers;
  /** Whether there is enough in it for a citizen to go on with; without it, one answer is. */
  isBegun?: (answers: Answers) => boolean;
};

// An answer that another version kept, and this one does not know, is left out.
function lenient<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.optional(field).catch(undefined)]);
  return z.object(Object.fromEntries(fields));
}

const hasAnswer = (answers: object) => Object.values(answers).some((answer) => answer !== undefined);

/** The drafts of one form. Its answers are an object of the shape, each of them optional. */
export function defineDraft<L extends Level, Shape extends z.ZodRawShape>(
  definition: Form<L, Shape, Partial<z.output<z.ZodObject<Shape>>>>,
) {
  type Answers = Partial<z.output<z.ZodObject<Shape>>>;
  const { merge = (answers, changes) => ({ ...answers, ...changes }), isBegun = hasAnswer } = definition;
  const form = { name: definition.form, ownsUnnamed: definition.ownsUnnamed ?? false };
  const shape = lenient(definition.shape);
  const parse = (answers: unknown) => shape.parse(answers) as Answers;
  const opened = (stored: StoredDraft): Draft<Answers> => ({ ...stored, answers: parse(stored.answers) });
  return {
    /** Starts a draft and answers its id. */
    start: (citizen: Citizen<L>, answers: Answers, at: Date = now()): Promise<string> =>
      insertDraft(citizen, form, answers, at),

    /** The citizen's own draft; null for another's, an old, a deleted or an unknown one. */
    read: async (citizen: Citizen<L>, draftId: string, at: Date = now()): Promise<Draft<Answers> | null> => {
      const stored = await selectDraft(citizen, form, draftId, at);
      return stored && opened(stored);
    },

    /** The citizen's draft to go on with: of those that are begun, the one answered last. */
    unfinished: async (citizen: Citizen<L>, at: Date = now()): Promise<Draft<Answers> | null> =>
      (await selectDrafts(citizen, form, at)).map(opened).find(({ answers }) => isBegun(answers)) ?? null,

    /** Adds answers to what is there; one given as undefined is taken out. False: no such draft, or not one's own. */
    save: (
      who: Citizen<L> | DraftAuthor,
      draftId: string,
      changes: Partial<Answers>,
      at: Date = now(),
    ): Promise<boolean> => updateDraft(who, form, draftId, (answers) => merge(parse(answers), changes), at),

    /** Saves what a form brought along, where it named a draft and anything was typed. The page handles a missing draft. */
    keep: async (who: Citizen<L> | DraftAuthor, draftId: string | null, typed: Partial<Answers>): Promise<void> => {
      if (!draftId || Object.keys(typed).length === 0) return;
      await updateDraft(who, form, draftId, (answers) => merge(parse(answers), typed), now());
    },

    /** Deletes the citizen's own draft; one that is not there, or not their own, is left as it is. */
    remove: (citizen: Citizen<L>, draftId: string, connection?: Connection): Promise<void> =>
      removeDraft(citizen, form, draftId, connection),
  };
}
