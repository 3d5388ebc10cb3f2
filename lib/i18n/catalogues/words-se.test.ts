/**
 * No Northern Sami word is shown that nobody has looked up. A new word that fails here is looked up in a dictionary;
 * `scripts/sami/list-sami-words.ts` then writes it to the list, or it is added to `words-se.txt` with its source.
 */
import { existsSync, readFileSync } from 'node:fs';
import { listedForm, samiWords, wordLists, wordsIn, wordsOf } from '@/scripts/sami/sami-words';
import { catalogue } from '@/scripts/testing/catalogue';

const [nb, se] = [catalogue('nb'), catalogue('se')];

const reviewed = wordsIn(wordLists.map(({ reviewed }) => reviewed));
const listed = new Set([...wordsIn(wordLists.map(({ dictionary }) => dictionary)), ...reviewed]);

test('every word of the Northern Sami texts has been looked up', () => {
  const isListed = (word: string) => word.length === 1 || listed.has(word);
  expect([...samiWords()].filter(([word]) => !listedForm(word, isListed))).toEqual([]);
});

test('every word of the portal itself is listed beside its own texts', () => {
  const [own] = wordLists;
  const ofPortal = wordsIn(own ? [own.dictionary, own.reviewed] : []);
  const isListed = (word: string) => word.length === 1 || ofPortal.has(word);
  const said = [...samiWords()].filter(([, place]) => place.startsWith('lib/i18n/catalogues '));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(([word]) => !listedForm(word, isListed))).toEqual([]);
});

test('every word that the dictionary lacks has its source', () => {
  const files = wordLists.map(({ reviewed }) => reviewed).filter(existsSync);
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  expect(lines.filter((line) => line.trim() && !line.startsWith('#') && !/\S\s+# \S/.test(line))).toEqual([]);
});

type Texts = string | { [key: string]: Texts };

function textAt(node: Texts, path: string[]): Texts | undefined {
  const [key, ...rest] = path;
  if (key === undefined || typeof node === 'string') return node;
  const next = node[key];
  return next === undefined ? undefined : textAt(next, rest);
}

function sameTexts(node: Texts, path: string[] = []): string[] {
  if (typeof node !== 'string') return Object.entries(node).flatMap(([key, next]) => sameTexts(next, [...path, key]));
  const same = textAt(nb, path) === node && wordsOf(node).some((word) => word.length > 1 && !reviewed.has(word));
  return same ? [`${path.join('.')}: ${node}`] : [];
}

test('no text is the Norwegian one, unless it is made of reviewed words', () => {
  expect(sameTexts(se)).toEqual([]);
});
