/**
 * Which of two answers stays, where several tabs write into one draft: an old tab never overwrites a newer answer, and of
 * two texts neither is lost.
 */
import 'server-only';
import { z } from 'zod';
import { isVisible } from '@/lib/forms/typed-text';
import { hasSeen, markOf, type Seen } from './seen';

/** A text that another page wrote, and could not put in the place of the answer. */
const otherText = z.object({ page: z.string(), act: z.number(), text: z.string() });

/** Kept with the answers: which page wrote each of them, and the texts beside them. */
export type Trace = {
  by: Record<string, { page: string; act: number }>;
  others: Record<string, z.output<typeof otherText>[]>;
};

const traceShape = z.object({
  by: z.record(z.string(), z.object({ page: z.string(), act: z.number() })).catch({}),
  others: z.record(z.string(), z.array(otherText)).catch({}),
});

/** The name under which it is stored: no field of a form has it, and a version that does not know it leaves it out. */
export const traceKey = '$';

export function readTrace(stored: unknown): Trace {
  const found = stored && typeof stored === 'object' && traceKey in stored ? stored[traceKey] : {};
  return traceShape.catch({ by: {}, others: {} }).parse(found);
}

/** Texts beside each answer: with it, as many as a draft has room for. A further one takes the oldest one's place. */
const mostOthers = 2;

export type Posted = {
  seen: Seen;
  /**
   * `press`: the citizen goes on with what the page shows; a choice counts as made, and texts that the page showed beside
   * the field are done with. `rest`: it is only kept.
   */
  how: 'press' | 'rest';
  /** The marks of the other texts that the page showed. */
  shown: readonly string[];
  /** The field that is to change places with the text beside it. */
  swap: string | null;
};

type Written = { changes: Record<string, unknown>; trace: Trace };

/** Whether two answers say the same. */
export const isSame = (one: unknown, two: unknown) => JSON.stringify(one ?? null) === JSON.stringify(two ?? null);

/** What to change, and the trace after it. `texts`: the fields that a citizen writes; the others are choices. */
export function newest(
  draft: { id: string; answers: object; trace: Trace },
  typed: object,
  posted: Posted,
  texts: readonly string[],
): Written {
  const answers = new Map<string, unknown>(Object.entries(draft.answers));
  const { seen, how, shown } = posted;
  const by = { ...draft.trace.by };
  const others = { ...draft.trace.others };
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(typed)) {
    const isText = texts.includes(field);
    const outcome = outcomeOf({ field, value, current: answers.get(field), isText, by: by[field] }, draft.id, posted);
    if (outcome === 'late') continue;
    const rest = (others[field] ?? []).filter(
      ({ page, text }) => page !== seen.page && !(how === 'press' && shown.includes(markOf(draft.id, field, text))),
    );
    others[field] = outcome === 'beside' ? beside(others[field], rest, seen, String(value)) : rest;
    if (outcome !== 'save') continue;
    changes[field] = value;
    by[field] = { page: seen.page, act: seen.act };
  }
  swapped({ changes, by, others }, answers, posted, texts);
  return { changes, trace: { by, others } };
}

type Field = { field: string; value: unknown; current: unknown; isText: boolean; by: Trace['by'][string] | undefined };

/** `late`: a later one of the same page has come already. `leave`: nothing is new in it. `beside`: both are kept. */
function outcomeOf({ field, value, current, isText, by }: Field, draftId: string, { seen, how }: Posted) {
  const isOwn = by !== undefined && by.page !== '' && by.page === seen.page;
  if (isOwn && seen.act < by.act) return 'late';
  // A form of a version that did not say what it had seen.
  if (isOwn || !(field in seen.marks) || isSame(current, value)) return 'save';
  if (hasSeen(seen, draftId, field, current)) return 'save';
  const isChoiceMade = !isText && how === 'press';
  if (hasSeen(seen, draftId, field, value) && !isChoiceMade) return 'leave';
  if (!isText || !isWritten(current)) return 'save';
  return isWritten(value) ? 'beside' : 'leave';
}

const isWritten = (value: unknown) => typeof value === 'string' && isVisible(value);

function beside(all: Trace['others'][string] = [], rest: Trace['others'][string], { page, act }: Seen, text: string) {
  const own = all.find((other) => other.page === page);
  return [...rest, own && own.act > act ? own : { page, act, text }].slice(-mostOthers);
}

/** The field and the first text beside it change places. */
function swapped(
  { changes, by, others }: Pick<Written, 'changes'> & Trace,
  answers: Map<string, unknown>,
  { swap, seen }: Posted,
  texts: readonly string[],
): void {
  const [first, ...rest] = (swap && texts.includes(swap) && others[swap]) || [];
  if (!swap || !first) return;
  const current = swap in changes ? changes[swap] : answers.get(swap);
  changes[swap] = first.text;
  by[swap] = { page: first.page, act: first.act };
  others[swap] = isWritten(current) ? [{ page: seen.page, act: seen.act, text: String(current) }, ...rest] : rest;
}
