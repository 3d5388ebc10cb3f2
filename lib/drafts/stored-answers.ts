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

/** `two`: beside a field of the form there is another tab's text, and its page asks which one to use. `gone`: no such draft. */
type State = 'kept' | 'two' | 'gone';

/** What became of a form that was posted. `marks`: what has been seen now, for a page that stays open. */
export type Kept = { state: State; marks: string };

/** The same for whoever goes on: what the draft says now. Null where it is gone, and where the form brought nothing. */
export type Saved<Answers> = { state: State; answers: Answers | null };

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
  return {
    parse,
    change: (stored: unknown, changes: Partial<Answers>) => ({
      ...merge(parse(stored), changes),
      [traceKey]: readTrace(stored),
    }),
    draftOf: (stored: StoredDraft): Draft<Answers> => {
      const answers = parse(stored.answers);
      const others = othersOf(stored.id, readTrace(stored.answers));
      return { ...stored, answers, seen: writeSeen(stored.id, answers, fields), others };
    },
    /** What is stored after a form was posted, and what came of it. */
    changePosted: (stored: unknown, id: string, typed: Partial<Answers>, posted: Posted) => {
      const before = parse(stored);
      const { changes, trace } = newest({ id, answers: before, trace: readTrace(stored) }, typed, posted, texts);
      const answers = merge(before, changes as Partial<Answers>);
      const isTwo = Object.keys(typed).some((field) => trace.others[field]?.length);
      const saved: Saved<Answers> = { state: isTwo ? 'two' : 'kept', answers };
      return { stored: { ...answers, [traceKey]: trace }, saved };
    },
    /** What a page has seen once its form is saved. */
    marksAfter: (id: string, typed: Partial<Answers>, { seen }: Posted, answers: Answers): string => {
      const marks = { ...seen.marks, ...marksOfSaved(id, typed, answers) };
      return fields.flatMap((field) => (marks[field] ? [`${field}:${marks[field]}`] : [])).join(' ');
    },
  };
}
