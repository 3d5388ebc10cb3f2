import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { routing } from '@/lib/i18n/routing';
import { cut, fileOf, fontNames, lettersOf } from './typeface';

process.chdir(join(import.meta.dirname, '../..'));

/** All that a page may load is 35 kB. */
const limit = 35_000;
const bytesOf = (name: (typeof fontNames)[number]) => statSync(fileOf(name)).size;

/** The texts of a language, the portal's and the services'. */
function textsIn(locale: string): string {
  const folders = ['lib/i18n/catalogues', ...readdirSync('services').map((service) => `services/${service}/texts`)];
  const files = folders.map((folder) => join(folder, `${locale}.json`));
  return files.flatMap((file) => (existsSync(file) ? [readFileSync(file, 'utf8')] : [])).join('');
}

/** What of the text is in none of the files. Line ends are no letters, and soft hyphens are drawn as hyphens. */
const missingIn = (text: string, ...names: (typeof fontNames)[number][]) =>
  [...new Set(text.replace(/\s/g, ' '))].filter((letter) => !names.some((name) => lettersOf(name).includes(letter)));

test.each(fontNames)('the file %s is what the script makes of the package and of app/fonts.ts', async (name) => {
  expect((await cut(name)).equals(readFileSync(fileOf(name)))).toBe(true);
});

test.each(routing.locales.map((locale) => [locale]))(
  'every letter of the texts in %s is in the two files for them',
  (locale) => {
    expect(textsIn(locale).length).toBeGreaterThan(1000);
    expect(missingIn(textsIn(locale), 'basic', 'sami')).toEqual([]);
  },
);

test('every letter of the seeds, too', () => {
  const seeds = readdirSync('services').flatMap((service) => {
    const folder = join('services', service, 'seed');
    return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
  });
  const text = seeds.map((file) => readFileSync(file, 'utf8')).join('');
  expect(missingIn(text, 'basic', 'sami')).toEqual([]);
});

test.each([
  ['Polish, Czech, Lithuanian, Turkish', 'Łukasz Wąż Żółć Říha Žemaitė Gülşen', 'names'],
  ['Romanian', 'Ștefan Țurcanu Băsescu', 'names'],
  ['Vietnamese', 'Nguyễn Thị Hồng Phượng', 'vietnamese'],
] as const)('a name in %s has its letters', (_, name, file) => {
  expect(missingIn(name, 'basic', 'sami', file, ...(file === 'vietnamese' ? (['names'] as const) : []))).toEqual([]);
});

test('no letter is in two files, and what a page of ours loads is within the limit', () => {
  const all = fontNames.map(lettersOf).join('');
  expect(new Set(all).size).toBe([...all].length);
  expect(bytesOf('basic') + bytesOf('sami')).toBeLessThanOrEqual(limit);
  expect(bytesOf('basic') + bytesOf('names')).toBeLessThanOrEqual(limit);
});
