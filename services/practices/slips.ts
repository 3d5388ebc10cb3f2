/**
 * What somebody may have meant who typed a word with one slip of the finger: a letter wrong, missing or too many, or two
 * swapped. Instead of comparing every word of the country, the few hundred words that are one slip away are looked up.
 */
import { withAe } from './search';

const alphabet = [...'abcdefghijklmnopqrstuvwxyzæ'];

/** Shorter words have to be right: one slip makes any of them into any other. */
const shortest = 3;
/** No name has a longer word; for longer ones the list would grow for nothing. */
const longest = 30;

const wordOfLetters = /^\p{L}+$/u;

function* oneSlipAway(letters: string[]): Generator<string[]> {
  for (let at = 0; at <= letters.length; at++) {
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    for (const letter of alphabet) yield [...before, letter, ...letters.slice(at)];
    const [one, next] = [letters[at], letters[at + 1]];
    if (one === undefined) continue;
    yield [...before, ...after];
    if (next !== undefined) yield [...before, next, one, ...letters.slice(at + 2)];
    for (const letter of alphabet) yield [...before, letter, ...after];
  }
}

/** The words one slip away from a word of a query, as the tables have them. None for numbers: another is another place. */
export function slipsOf(word: string): Set<string> {
  const letters = [...word];
  if (!wordOfLetters.test(word) || letters.length > longest) return new Set();
  // Who types `ae` may mean `æ`, one letter.
  const readings = word.includes('ae') ? [letters, [...word.replaceAll('ae', 'æ')]] : [letters];
  const found = readings.flatMap((reading) =>
    [...oneSlipAway(reading)].filter(({ length }) => length >= shortest).map((one) => withAe(one.join(''))),
  );
  return new Set(found);
}
