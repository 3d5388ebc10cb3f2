/** How a word of a search meets a word of a name or an address; the database asks with the same rules. */
import { folded, type Query, withAe } from './search';
import { slipsInTable, slipsOf } from './slips';

/** The best first. */
export type Match = 'whole' | 'beginning' | 'end' | 'slip';

/** A word of a search, and what is looked up for it. */
export type SoughtWord = { text: string; hasEnd: boolean; slips: Set<string> };

/** Ends are for compounds: "senter" finds "legesenter". Shorter ones are in too many words. */
const shortestEnd = 3;

/** The words of a search; with `slips`, also what is one slip away. */
export function soughtWords({ words }: Query, { slips }: { slips: boolean }): SoughtWord[] {
  return words.map((word) => ({
    text: withAe(word),
    hasEnd: withAe(word).length >= shortestEnd && /^\p{L}+$/u.test(word),
    slips: slips ? slipsOf(word) : new Set(),
  }));
}

/** How the word is met by a folded one; null if it is not. */
export function matchOf({ text, hasEnd, slips }: SoughtWord, word: string): Match | null {
  if (word === text) return 'whole';
  if (word.startsWith(text)) return 'beginning';
  if (hasEnd && word.endsWith(text)) return 'end';
  return slipsInTable(word).some((left) => slips.has(left)) ? 'slip' : null;
}

export type Piece = { text: string; match: Match | null };

const matches: Match[] = ['whole', 'beginning', 'end', 'slip'];

/** The text in pieces, words and what stands between them; each word with its best match. Together they are the text. */
export function piecesOf(text: string, sought: SoughtWord[]): Piece[] {
  return text
    .split(/([^\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((piece) => {
      const word = folded(piece);
      const found = word ? sought.map((one) => matchOf(one, word)) : [];
      return { text: piece, match: matches.find((match) => found.includes(match)) ?? null };
    });
}

/** The first piece with the best match; undefined where none is met. */
export function bestPiece(pieces: Piece[]): Piece | undefined {
  const best = matches.find((match) => pieces.some((piece) => piece.match === match));
  return best && pieces.find((piece) => piece.match === best);
}
