/** A fault of a job in plain words, for the report. The database's own message may hold a value: only the log has it. */
import 'server-only';
import { isReadOnly, isTransient } from '@/lib/database/retry';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const words: [code: RegExp, words: string][] = [
  [/^57014$/, 'a statement took longer than its limit'],
  [/^55P03$/, 'a table stayed locked by somebody else'],
  [/^42501$/, 'the database role lacks a right'],
  [/^42P01$|^42703$/, 'the database lacks a table or a column: run the migrations'],
  [/^53/, 'the database is out of disk, memory or connections'],
  [/^23/, 'a row does not fit the rules of its table'],
];

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
  }
  return codes;
}

/** A short sentence without a full stop, with the error's code where it has one. It quotes nothing else of the error. */
export function plainWords(error: unknown): string {
  const codes = codesOf(error);
  const [code] = codes;
  const known = words.find(([pattern]) => codes.some((one) => pattern.test(one)));
  return `${known?.[1] ?? otherWords(error)}${code ? ` (${code})` : ''}`;
}

function otherWords(error: unknown): string {
  if (isReadOnly(error)) return 'the database only reads';
  const isSilent = error instanceof Error && error.name === 'DatabaseSilent';
  return isSilent || isTransient(error) ? 'the database could not be reached' : 'an unexpected fault: the log has it';
}
