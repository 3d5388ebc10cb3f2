/**
 * What a page had seen when it was written in: a keyed mark of each answer, and which page it is. By these a form that
 * arrives late, or from an old tab, is told from a newer answer. The marks tell nobody what was answered.
 */
import 'server-only';
import { lookups } from '@/lib/database/encryption';
import { newReference } from '@/lib/http/reference';

export type Seen = {
  /** The page, as it was loaded once; empty for a form that does not say it. */
  page: string;
  /** Counts what this page has sent: of two, the higher one was written later. */
  act: number;
  marks: Readonly<Record<string, string>>;
};

/** Longer than any form writes it: about thirty fields. */
const longest = 1_500;

/** All marks that this value may have: the newest key's comes first. A missing answer has one, too. */
function marksOf(draftId: string, field: string, value: unknown): string[] {
  const text = JSON.stringify([draftId, field, value ?? null]);
  return lookups('seen', text).map(({ hash }) => hash.toString('base64url').slice(0, 22));
}

/** True if the page had seen just this answer. */
export function hasSeen({ marks }: Seen, draftId: string, field: string, value: unknown): boolean {
  return marksOf(draftId, field, value).includes(marks[field] ?? '');
}

/** The mark of one text, for a list of texts that a page showed. */
export const markOf = (draftId: string, field: string, value: unknown): string =>
  marksOf(draftId, field, value)[0] ?? '';

/** The field `seen` of a form that shows these answers: `page act field:mark …`. Each call names a new page. */
export function writeSeen(draftId: string, answers: object, fields: readonly string[]): string {
  const values = new Map(Object.entries(answers));
  const marks = fields.map((field) => `${field}:${markOf(draftId, field, values.get(field))}`);
  return [newReference(), '0', ...marks].join(' ');
}

/** Reads it. Anything can be posted: what is no such text counts as not said. */
export function readSeen(posted: FormDataEntryValue | null): Seen {
  const text = typeof posted === 'string' && posted.length <= longest ? posted : '';
  const [, page = '', act = '0', marks = ''] = /^([\w-]{16,64}) (\d{1,9}) ?(.*)$/.exec(text) ?? [];
  const pairs = marks.split(' ').map((pair) => pair.split(':'));
  return { page, act: Number(act), marks: Object.fromEntries(pairs.map(([field = '', mark = '']) => [field, mark])) };
}
