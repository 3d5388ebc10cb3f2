/**
 * What the database keeps of a practice for search and order, as expressions of its own: whoever writes a row, they are
 * right. No extension and no language of the server is needed, only UTF-8.
 */
import { type SQL, sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';

const withoutMarks = (text: string) => `regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')`;

/** The text in lower case without marks, as `foldedWords` in `search.ts` makes it; spaces and signs stay. */
export function foldedText(text: string): SQL {
  // `lower` leaves letters beyond ASCII alone where the server's language is C.
  const letters = `translate(${text}, 'ÆØøĐđŊŋŦŧÐðÞ', 'æooddnnttddþ')`;
  return sql.raw(`replace(replace(replace(lower(${withoutMarks(letters)}), 'æ', 'ae'), 'þ', 'th'), 'ß', 'ss')`);
}

/** A key whose bytes sort as Norwegian: æ, ø, å and aa after z, other marks as if they were not there. */
export function norwegianOrder(text: string): SQL {
  const letters = `translate(normalize(${text}, NFC), 'ÆæÄäØøÖöÅåĐđŊŋŦŧÐð–', '{{{{||||}}ddnnttdd-')`;
  return sql.raw(`replace(lower(${withoutMarks(letters)}), 'aa', '}')`);
}

export const sortedByBytes = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
