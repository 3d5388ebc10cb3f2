/** The words of a search, without what it ignores: case, marks (á, å, ø, đ …), spaces and signs. */

// Letters that Unicode does not split into a letter and a mark. `æ` is two, but one slip of the finger: see `slips.ts`.
const wholeLetters: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
};

/** The longest search, in characters. */
export const longestQuery = 100;

/** The most words of a search that are looked for. */
const mostWords = 12;

/** The text in lower case without marks, its words separated by one space; `æ` stays one letter. */
function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđŋŧðþßłı]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `æ` as the tables have it. */
export const withAe = (text: string) => text.replaceAll('æ', 'ae');

/** The text as the tables have it: see `search-columns.ts`. */
export const folded = (text: string) => withAe(withoutMarks(text));

/** `N-9011` and `90 11` are the postal code 9011. */
function withPostalCode(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])no?[- ]?(?=\d{4}(?!\d))/giu, '')
    .replace(/(?<!\d|\d\s)\d(?:\s?\d){3}(?!\s?\d)/g, (code) => code.replace(/\s/g, ''));
}

/** What is looked for: the text as one, and its words, each once, with `æ` as one letter. No word for spaces and signs. */
export type Query = { text: string; words: string[] };

export function queryOf(typed: string): Query {
  const cut = [...typed.slice(0, 2 * longestQuery)].slice(0, longestQuery).join('');
  const words = withoutMarks(withPostalCode(cut)).split(' ').filter(Boolean);
  return { text: withAe(words.join(' ')), words: [...new Set(words)].slice(0, mostWords) };
}
