/** The words of a search, without what it ignores: case, marks (á, å, ø, đ …), spaces and signs. */

// Letters that Unicode does not split into a letter and a mark.
const wholeLetters: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't', ð: 'd', þ: 'th', ß: 'ss' };

/** The longest search, in characters. */
export const longestQuery = 100;

/** The text in lower case without marks, its words separated by one space. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæđŋŧðþß]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a query, each once. None for a query of spaces and signs. */
export function foldedWords(query: string): string[] {
  const text = [...query.slice(0, 2 * longestQuery)].slice(0, longestQuery).join('');
  return [...new Set(folded(text).split(' ').filter(Boolean))];
}
