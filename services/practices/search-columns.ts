/**
 * What the database keeps of a practice for search and order, as expressions of its own: whoever writes a row, they are
 * right. No extension and no language of the server is needed, only UTF-8.
 */
import { type SQL, sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';

const withoutMarks = (text: string) => `regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')`;

/** What the list searched before `search_words`: the portal of the deploy before still reads it. */
export function foldedText(text: string): SQL {
  // `lower` leaves letters beyond ASCII alone where the server's language is C.
  const letters = `translate(${text}, 'ÆØøĐđŊŋŦŧÐðÞ', 'æooddnnttddþ')`;
  return sql.raw(`replace(replace(replace(lower(${withoutMarks(letters)}), 'æ', 'ae'), 'þ', 'th'), 'ß', 'ss')`);
}

/** Signs and spaces by their numbers, so that the server's language does not matter; `/` stays where it parts names. */
const signs = (andSlash: boolean) =>
  `[\\u0001-\\u002e${andSlash ? '\\u002f' : ''}\\u003a-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00bf\\u2000-\\u206f]+`;

/** Words in lower case without marks, one space between them, as `folded` in `search.ts` makes them. */
function words(text: string, { andSlash = true } = {}): string {
  const letters = `translate(${text}, 'ÆØøĐđŊŋŦŧÐðÞŁłı', 'æooddnnttddþlli')`;
  const inLowerCase = `replace(replace(replace(lower(${withoutMarks(letters)}), 'æ', 'ae'), 'þ', 'th'), 'ß', 'ss')`;
  return `trim(regexp_replace(${inLowerCase}, '${signs(andSlash)}', ' ', 'g'))`;
}

/** Every word as it is, and backwards behind `<`: so an index finds beginnings and ends. */
export function wordsAndEnds(text: string): SQL {
  const backwards = `replace(' ' || reverse(${words(text)}), ' ', ' <')`;
  return sql.raw(`array_to_tsvector(string_to_array(ltrim(${words(text)} || ${backwards}), ' '))`);
}

/** Every word of letters with one letter gone, for slips: see `slips.ts`. The migration made the function. */
export function wordsForSlips(text: string): SQL {
  return sql.raw(`words_for_slips(${words(text)})`);
}

/** The names, whole, each between slashes: `/karasjoga doavtterguovddas/karasjok legesenter/`. */
export function wholeNames(text: string): SQL {
  return sql.raw(`'/' || replace(${words(text, { andSlash: false })}, ' / ', '/') || '/'`);
}

/** A key whose bytes sort as Norwegian: æ, ø, å and aa after z, other marks as if they were not there. */
export function norwegianOrder(text: string): SQL {
  const letters = `translate(normalize(${text}, NFC), 'ÆæÄäØøÖöÅåĐđŊŋŦŧÐð–', '{{{{||||}}ddnnttdd-')`;
  return sql.raw(`replace(lower(${withoutMarks(letters)}), 'aa', '}')`);
}

export const sortedByBytes = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** Words that an index finds: PostgreSQL's own, without its languages and dictionaries. */
export const wordSet = customType<{ data: string }>({ dataType: () => 'tsvector' });
