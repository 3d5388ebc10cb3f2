/** Search that ignores case, marks (á, å, ø, đ …) and spaces. */

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

/** True if the text contains every word of the query. An empty query matches every text. */
export function matchesSearch(text: string, query: string): boolean {
  const searched = folded(text);
  return folded([...query.slice(0, 2 * longestQuery)].slice(0, longestQuery).join(''))
    .split(' ')
    .every((word) => searched.includes(word));
}
