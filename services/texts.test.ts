/** The four catalogues say the same things: same keys, same arguments, the plural forms of each language, no text left over. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { locales } from '@/lib/i18n/routing';
import { wordsOf } from '@/scripts/sami/sami-words';
import { catalogue, catalogueFolders, readCatalogue } from '@/scripts/testing/catalogue';
import { catalogue as shownCatalogue } from './texts';

const pluralForms = { nb: ['one', 'other'], nn: ['one', 'other'], se: ['one', 'two', 'other'], en: ['one', 'other'] };

type Texts = Map<string, string>;
type Shape = { arguments: Set<string>; tags: Set<string>; plurals: string[][] };

function textsOf(node: unknown, path = ''): Texts {
  if (typeof node === 'string') return new Map([[path, node]]);
  return new Map(
    Object.entries(node as object).flatMap(([key, value]) => [...textsOf(value, path ? `${path}.${key}` : key)]),
  );
}

function shapeOf(
  elements: MessageFormatElement[],
  shape: Shape = { arguments: new Set(), tags: new Set(), plurals: [] },
): Shape {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      shape.tags.add(element.value);
      shapeOf(element.children, shape);
      continue;
    }
    shape.arguments.add(element.value);
    if (element.type === TYPE.plural)
      shape.plurals.push(Object.keys(element.options).filter((form) => !form.startsWith('=')));
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) shapeOf(option.value, shape);
    }
  }
  return shape;
}

const texts = Object.fromEntries(locales.map((locale) => [locale, textsOf(catalogue(locale))])) as Record<
  string,
  Texts
>;
const source = texts.nb as Texts;

describe.each(locales)('the catalogue %s', (locale) => {
  const own = texts[locale] as Texts;

  test('has the keys of the source, no more, no fewer', () => {
    expect([...own.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test('takes the same arguments and tags everywhere', () => {
    for (const [key, text] of own) {
      const [shape, wanted] = [shapeOf(parse(text)), shapeOf(parse(source.get(key) ?? ''))];
      expect({ key, arguments: shape.arguments, tags: shape.tags }).toEqual({
        key,
        arguments: wanted.arguments,
        tags: wanted.tags,
      });
    }
  });

  test('has every plural form of its language, and each counts', () => {
    for (const [key, text] of own) {
      for (const forms of shapeOf(parse(text)).plurals)
        expect({ key, forms: forms.sort() }).toEqual({ key, forms: [...pluralForms[locale]].sort() });
    }
  });

  test('is precomposed Unicode without stray space or empty text', () => {
    for (const [key, text] of own) {
      expect({ key, text }).toEqual({ key, text: text.normalize('NFC').trim() });
      expect({ key, empty: text === '' }).toEqual({ key, empty: false });
    }
  });
});

/** Letters that a language does not have betray a text left in another one. */
const foreignLetters = { nb: /[čđŋšŧž]/i, nn: /[čđŋšŧž]/i, se: /[åäöøæwqx]/i, en: /[åäöøæčđŋšŧž]/i };
/** What is written the same in every language: standards and units. */
const names = new Set(['wcag', 'px']);

test.each(locales)('%s holds no letter that its language lacks', (locale) => {
  const strange = [...(texts[locale] as Texts)].flatMap(([key, text]) =>
    wordsOf(text).flatMap((word) => (foreignLetters[locale].test(word) && !names.has(word) ? [`${key}: ${word}`] : [])),
  );
  expect(strange).toEqual([]);
});

/** Frequent words that only the other Norwegian language has. */
const otherNorwegian = {
  nb: 'ikkje eg frå kva kven kvar korleis kvifor dersom berre meir fleire utan noko nokon no veke vekene månad namn vel timar timane dykk dei vere gjere sjå tryggleik stadfest teneste tenesta opplysningar innlogga seinare tidlegare høgare',
  nn: 'ikke jeg fra hva hvem hvor hvordan hvorfor hvis bare mer flere uten noe noen nå uke uker måned navn velg timer timene dere de være gjøre se sikkerhet sikkerhetsnivå bekreft tjeneste tjenesten opplysninger innlogget senere tidligere allerede høyere et sender kommer trenger finner',
};

test.each(['nb', 'nn'] as const)('%s holds no word of the other Norwegian', (locale) => {
  const foreign = new Set(otherNorwegian[locale].split(' '));
  const strange = [...(texts[locale] as Texts)].flatMap(([key, text]) =>
    wordsOf(text).flatMap((word) => (foreign.has(word) ? [`${key}: ${word}`] : [])),
  );
  expect(strange).toEqual([]);
});

test('each catalogue has top-level keys of its own', () => {
  const keys = catalogueFolders.flatMap((folder) => Object.keys(readCatalogue(folder, 'nb')));
  expect(keys).toEqual([...new Set(keys)]);
});

test.each(locales)('what pages show in %s is all of it', async (locale) => {
  expect(await shownCatalogue(locale)).toEqual(catalogue(locale));
});
