/** Texts about another: a sister key is taken where there is one, names never get into titles, and no sister is idle. */
import { createTranslator } from 'next-intl';
import { locales } from '@/lib/i18n/routing';
import type { Texts } from '@/lib/i18n/texts';
import { catalogue } from '@/scripts/testing/catalogue';
import { titlesAbout, wordsAbout } from './words-about';

const textsIn = (locale: (typeof locales)[number]) =>
  createTranslator({ locale, messages: catalogue(locale) as never }) as unknown as Texts;

type Tree = { [key: string]: string | Tree };
/** Every key with its text, whole: `a.b.c`. */
function keysOf(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : keysOf(value, `${path}${key}.`),
  );
}

const all = new Map(keysOf(catalogue('nb') as unknown as Tree));
const sisters = [...all.keys()].filter((key) => key.endsWith('Whom'));
const [sister = ''] = sisters.filter((key) => all.get(key)?.includes('{whom}'));
const key = sister.replace(/Whom$/, '') as never;

test.each(locales)('in %s a text about another names them, in a title never', (locale) => {
  const t = textsIn(locale);
  const odin = { name: 'Odin Prøvestad' };
  expect(wordsAbout(t, odin)(key)).toContain('Odin Prøvestad');
  expect(titlesAbout(t, odin)(key)).toContain(t('acting.somebody'));
  expect(titlesAbout(t, odin)(key)).not.toContain('Odin');
});

test('for oneself, and where a text has no sister, it stands as it is', () => {
  const t = textsIn('nb');
  expect(wordsAbout(t, null)).toBe(t);
  expect(wordsAbout(t, { name: 'Odin' })('steps.next')).toBe(t('steps.next'));
  expect(wordsAbout(t, { name: 'Odin' }).rich('acting.banner', { name: 'X', b: (words) => words })).toBeTruthy();
});

test('every text about another has the text that it takes the place of', () => {
  expect(sisters.filter((one) => !all.has(one.replace(/Whom$/, '')))).toEqual([]);
});
