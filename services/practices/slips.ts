/**
 * What somebody may have meant who typed a word with one slip of the finger: a letter wrong, missing, too many, or in
 * another place. Two words are one slip apart where they become the same with at most one letter taken from each. So the
 * tables keep every word with one letter gone, and a search looks up its own words with one letter gone.
 */
import { withAe } from './search';

/** Shorter words have to be right: one slip makes any of them into any other. The function of the migration knows both. */
const shortest = 3;
/** No name has a longer word. */
const longest = 30;

const wordOfLetters = /^\p{L}+$/u;

function withoutOneLetter(word: string): string[] {
  const letters = [...word];
  return letters.map((_, at) => letters.toSpliced(at, 1).join(''));
}

/** A word of a table, and what is left of it without one letter; `ae` may be `æ`, which is one. None if it has no slips. */
export function slipsInTable(word: string): string[] {
  const { length } = [...word];
  if (!wordOfLetters.test(word) || length < shortest || length > longest) return [];
  return [word, ...withoutOneLetter(word), word.replaceAll('ae', '')].filter((one) => [...one].length >= shortest - 1);
}

/** What is looked up for a word of a query. None for numbers: another one is another place. */
export function slipsOf(word: string): Set<string> {
  if (!wordOfLetters.test(word) || [...word].length > longest) return new Set();
  // Who types `ae` may mean `æ`, one letter.
  const readings = [word, word.replaceAll('ae', 'æ')];
  const left = readings.flatMap((reading) => [reading, ...withoutOneLetter(reading)]).map(withAe);
  return new Set(left.filter((one) => [...one].length >= shortest - 1));
}
