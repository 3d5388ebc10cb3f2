/** Answers as a draft stores them, together with which page wrote them. */
import 'server-only';
import { z } from 'zod';
import { isSame, newest, type Posted, readTrace, type Trace, traceKey } from './newest';
import { markOf, writeSeen } from './seen';
import type { StoredDraft } from './store';

/** A text that another tab wrote into the same field. `mark`: by which a form says that it showed it. */
export type OtherText = { text: string; mark: string };

export type Draft<Answers> = {
  id: string;
  answers: Answers;
  updatedAt: Date;
  /** For the hidden field `seen` of a form that shows these answers. */
  seen: string;
  /** The texts of other tabs, by field, oldest first; no field without one. */
  others: Readonly<Record<string, readonly OtherText[]>>;
};

/**
 * `two`: beside a field of the form there is another tab's text, and its page asks which one to use. `gone`: no such draft.
 * `marks`: what has been seen now, for a page that stays open.
 */
export type Kept = { state: 'kept' | 'two' | 'gone'; marks: string };

// Leaves out an answer that another version stored and this one does not know.
function lenient<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.optional(field).catch(undefined)]);
  return z.object(Object.fromEntries(fields));
}

function othersOf(draftId: string, { others }: Trace): Draft<object>['others'] {
  const shown = Object.entries(others).map(([field, texts]) => {
    const marked = texts.map(({ text }) => ({ text, mark: markOf(draftId, field, text) }));
    return [field, marked] as const;
  });
  return Object.fromEntries(shown.filter(([, texts]) => texts.length > 0));
}

/** Of what the page shows itself. Where another page's answer is stored, this one has still not seen it. */
function marksOfSaved(draftId: string, typed: object, answers: object): Record<string, string> {
  const stored = new Map(Object.entries(answers));
  const saved = Object.entries(typed).filter(([field, value]) => isSame(stored.get(field), value));
  return Object.fromEntries(saved.map(([field, value]) => [field, markOf(draftId, field, value)]));
}

/** Reads and changes the stored answers of one form. */
export function storedAnswers<Shape extends z.ZodRawShape, Answers extends object>(
  shape: z.ZodObject<Shape>,
  merge: (answers: Answers, changes: Partial<Answers>) => Answers,
  texts: readonly string[] = [],
) {
  const known = lenient(shape);
  const fields = Object.keys(shape.shape);
  const parse = (stored: unknown) => known.parse(stored) as Answers;
  const change = (stored: unknown, changes: Partial<Answers>, trace = readTrace(stored)) => ({
    ...merge(parse(stored), changes),
    [traceKey]: trace,
  });
  return {
    parse,
    change,
    draftOf: (stored: StoredDraft): Draft<Answers> => {
      const answers = parse(stored.answers);
      const others = othersOf(stored.id, readTrace(stored.answers));
      return { ...stored, answers, seen: writeSeen(stored.id, answers, fields), others };
    },
    /** What is stored after a form was posted, and what came of it. */
    changePosted: (stored: unknown, id: string, typed: Partial<Answers>, posted: Posted) => {
      const written = newest({ id, answers: parse(stored), trace: readTrace(stored) }, typed, posted, texts);
      const changed = change(stored, written.changes as Partial<Answers>, written.trace);
      const isTwo = Object.keys(typed).some((field) => written.trace.others[field]?.length);
      const seen = { ...posted.seen.marks, ...marksOfSaved(id, typed, parse(changed)) };
      const marks = fields.flatMap((field) => (seen[field] ? [`${field}:${seen[field]}`] : [])).join(' ');
      const kept: Kept = { state: isTwo ? 'two' : 'kept', marks };
      return { stored: changed, kept };
    },
  };
}
