/** The four catalogues say the same things: same keys, same arguments, the plural forms of each language, no text left over. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { locales } from '@/lib/i18n/routing';
import { wordsOf } from '@/scripts/sami/sami-words';
import { catalogue, catalogueFolders, readCatalogue } from '@/scripts/testing/catalogue';
import { texts as idportenTexts } from '@/stand-ins/idporten/src/texts/texts';
import { texts as kitTexts } from '@/stand-ins/kit/src/texts/texts';
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
/** What is written the same in every language: standards, units, a language's own name. */
const names = new Set(['wcag', 'px', 'swahili']);

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

/** What was said before and is not said any more, in the portal and the stand-ins: each with what is said instead. */
const notAnyMore: Record<(typeof locales)[number], [RegExp, string][]> = {
  nb: [
    [/du har ingen fastlege(?!\?)/i, 'we cannot find it: the register has only some practices'],
    [/må en forelder/i, 'they can ring themselves, and so can any guardian'],
    [/kan alltid ringe/i, 'only during opening hours'],
    [/utkast/i, 'svar'],
    [/fastlegen er stengt/i, 'legekontoret er stengt'],
  ],
  nn: [
    [/tryggleik/i, 'sikkerheitsnivå, as Digdir says'],
    [/(?<!\p{L})(?:har|er) alt(?!\p{L})/iu, 'allereie: "alt" is read as "everything"'],
    [/(?<!\p{L})òg(?!\p{L})/iu, 'også: one spelling'],
    [/nokon andre/i, 'nokon annan'],
    [/du har ingen fastlege(?!\?)/i, 'we cannot find it: the register has only some practices'],
    [/må ein forelder/i, 'they can ring themselves, and so can any guardian'],
    [/kan alltid ringje/i, 'only during opening hours'],
    [/utkast/i, 'svar'],
  ],
  se: [
    [/almmolaš medisiidna/i, 'dábálašmedisiidna: "almmolaš" is public'],
    [/dáhtabearráigeah/i, 'diehtobearráigeahčču'],
    [/gáhtat/i, '"gáhtat" is to regret'],
    [/maŋemus/i, 'maŋimus: one spelling'],
    [/dus ii leat fástadoavttir(?!\?|.*\{)/i, 'we cannot find it: the register has only some practices'],
  ],
  en: [
    [/\ba (?:appointment|available|other|hour)\b/i, 'an'],
    [/danger to life|life is in danger/i, 'a matter of life or death'],
    [/out-of-hours (?!medical service \(legevakt\))/i, 'out-of-hours medical service (legevakt)'],
    [/level of security|\bat a higher level|\blevel (?:high|substantial)(?<!security level \w+)/i, 'security level'],
    [/(?<!if )you have no gp/i, 'we cannot find it: the register has only some practices'],
    [/a parent must/i, 'they can call themselves, and so can any guardian'],
    [/can always call/i, 'only during opening hours'],
    [/\bdraft\b/i, 'answers'],
  ],
};

test.each(locales)('%s does not say again what was wrong or misled', (locale) => {
  const standIns = JSON.stringify([
    kitTexts[locale],
    idportenTexts[locale],
    idportenTexts[locale].level('idporten-loa-high'),
  ]);
  const said = [...(texts[locale] as Texts), ['stand-ins', standIns] as const];
  const back = said.flatMap(([key, text]) =>
    notAnyMore[locale].flatMap(([wrong, instead]) => (wrong.test(text) ? [`${key}: ${text} (${instead})`] : [])),
  );
  expect(back).toEqual([]);
});

test('a Sami date or name stands in no case that it is not written in: no postposition follows it', () => {
  const bare = /\{(?:when|until|day|eid|place|practice)\} (?:rádjai|rájes|bokte|bealis|maŋŋel|ovdal)/;
  expect([...(texts.se as Texts)].filter(([, text]) => bare.test(text))).toEqual([]);
});

test.each(locales)('%s names 113 before 116 117', (locale) => {
  const wrong = [...(texts[locale] as Texts)].filter(([, text]) => /116 117.*113/s.test(text));
  expect(wrong).toEqual([]);
});

test('each catalogue has top-level keys of its own', () => {
  const keys = catalogueFolders.flatMap((folder) => Object.keys(readCatalogue(folder, 'nb')));
  expect(keys).toEqual([...new Set(keys)]);
});

test.each(locales)('what pages show in %s is all of it', async (locale) => {
  expect(await shownCatalogue(locale)).toEqual(catalogue(locale));
});
