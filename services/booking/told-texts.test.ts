/** What messages say, in all ways: short enough for one SMS, and nothing in them that others must not read. */
import { locales } from '@/lib/i18n/routing';
import { emailOf } from '@/lib/notifications/email';
import { said, saidOfOffer, type Telling, toldOf } from './told-texts';

/** GSM 03.38, its basic alphabet and the signs that count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€';

/** How many SMS a text is sent as. */
function partsOf(text: string): number {
  const signs = [...text];
  if (signs.every((sign) => basic.includes(sign) || extended.includes(sign))) {
    const length = signs.reduce((sum, sign) => sum + (extended.includes(sign) ? 2 : 1), 0);
    return length <= 160 ? 1 : Math.ceil(length / 153);
  }
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

// A Wednesday in September, with two digits in each number: the longest day and month of each language.
const startAt = new Date('2027-09-22T10:40:00Z');
const longest = { startAt, movedFrom: new Date('2027-09-29T10:20:00Z'), until: new Date('2027-09-21T10:40:00Z') };
const tellings: Telling[] = toldOf.flatMap((what) =>
  (['own', 'other'] as const).flatMap((whose) =>
    (['office', 'video', 'phone'] as const).map((kind) => ({ what, whose, kind, ...longest })),
  ),
);
const offers = [true, false].flatMap((isMove) => (['own', 'other'] as const).map((whose) => ({ isMove, whose })));
const all = (locale: (typeof locales)[number], saysWhen = true) => [
  ...tellings.map((telling) => said(locale, telling, saysWhen)),
  ...offers.map((offer) => saidOfOffer(locale, { ...offer, kind: 'office', startAt, until: longest.until }, saysWhen)),
];

test.each(['nb', 'nn', 'en'] as const)('each SMS in %s is one', (locale) => {
  const long = all(locale).flatMap(({ sms }) => (partsOf(sms) === 1 ? [] : [`${sms.length}: ${sms}`]));
  expect(long).toEqual([]);
});

test('an SMS in Northern Sami is three at most: its letters lie outside the alphabet of SMS', () => {
  const parts = all('se').map(({ sms }) => partsOf(sms));
  expect(Math.max(...parts)).toBe(3);
  expect(Math.min(...parts)).toBeGreaterThan(1);
});

test.each(locales)('no link, no name and no word of health is in what is said in %s', (locale) => {
  for (const one of all(locale)) {
    const { text, html } = emailOf(locale, one);
    for (const whole of [one.sms, text, html.replace(/<style>.*<\/style>/s, '')]) {
      expect(whole).not.toMatch(
        /https?:|www\.|\.no\b|<a\b|href|@|lege(?!kontor)|doavttir\b|\bGP\b|doctor|syk|helse(?!porten)/i,
      );
      expect(whole).not.toMatch(/\{|\}|undefined|null|\bappointments?\.told/);
    }
  }
});

test.each(locales)('where the owner has the day left out, no digit is in what is said in %s', (locale) => {
  for (const one of all(locale, false)) {
    expect([one.sms, one.subject, one.when, ...one.paragraphs].join(' ')).not.toMatch(
      /\d|i morgen|i morgon|tomorrow|ihttin|i dag|today|odne/,
    );
  }
});
