/** The page for the Sami reader lists the texts as they are, and names no text that is gone. */
import { readFileSync } from 'node:fs';
import { heading, page, tables } from './sami-texts';

const [head = '', list = ''] = readFileSync(page, 'utf8').split(heading);

test('the page lists every text: else run npx tsx scripts/sami/list-sami-texts.ts', () => {
  expect(list.trim()).toBe(tables);
});

test('every key that the page names has a text', () => {
  const named = [...head.matchAll(/`([a-z]\w*(?:\.\w+)+)`/g)].flatMap(([, key = '']) =>
    /\.(?:ts|txt|json)$/.test(key) ? [] : [key],
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((key) => !tables.includes(`| ${key} |`) && !tables.includes(`| ${key}.`))).toEqual([]);
});
