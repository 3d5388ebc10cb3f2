/** Search that a person can type into: case, marks (á, å, ø, đ …) and spaces make no difference. Pure. */

// Letters of Norwegian and Sami that Unicode does not take apart into a letter and a mark.
const wholeLetters: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't', ð: 'd', þ: 'th', ß: 'ss' };

const longestQuery = 100;

/** The text in small letters without marks, its words separated by one space. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæđŋŧðþß]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when every word of the query is found in the text; an empty query finds everything. */
export function matchesSearch(text: string, query: string): boolean {
  const searched = folded(text);
  return folded(query.slice(0, longestQuery))
    .split(' ')
    .every((word) => searched.includes(word));
}
