import {
  atTime,
  capitalised,
  clockTime,
  dateAndTime,
  dateRange,
  dayAndDate,
  dayMonthYear,
  dayOfMonth,
  longDate,
  longDateAndTime,
  longDateAndTimeRange,
  monthName,
  onWeekday,
  shortDateAndTime,
  shortDateRange,
  timeRange,
  weekday,
} from './dates';
import type { Locale } from './routing';

/** As a reader sees it: a space that does not break is a space. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

const locales: Locale[] = ['nb', 'nn', 'se', 'en'];
const december = new Date('2026-12-03T08:20:00Z');
const twentyLater = new Date('2026-12-03T08:40:00Z');

test.each<[string, (locale: Locale) => string, Record<Locale, string>]>([
  [
    'longDate',
    (l) => longDate(l, december),
    {
      nb: 'torsdag 3. desember 2026',
      nn: 'torsdag 3. desember 2026',
      se: 'duorastat, juovlamánu 3. b. 2026',
      en: 'Thursday 3 December 2026',
    },
  ],
  [
    'dayAndDate',
    (l) => dayAndDate(l, december),
    {
      nb: 'torsdag 3. desember',
      nn: 'torsdag 3. desember',
      se: 'duorastat, juovlamánu 3. b.',
      en: 'Thursday 3 December',
    },
  ],
  [
    'shortDateAndTime',
    (l) => shortDateAndTime(l, december),
    {
      nb: 'tor. 3. des. kl. 09.20',
      nn: 'tor. 3. des. kl. 09.20',
      se: 'duor 3.12. dii. 09.20',
      en: 'Thu 3 Dec at 09:20',
    },
  ],
  [
    'shortDateRange over two months',
    (l) => shortDateRange(l, new Date('2026-11-29T23:00:00Z'), december),
    { nb: '30. nov. – 3. des.', nn: '30. nov. – 3. des.', se: '30.11.–3.12.', en: '30 Nov – 3 Dec' },
  ],
  [
    'shortDateRange',
    (l) => shortDateRange(l, new Date('2026-11-30T23:00:00Z'), december),
    { nb: '1.–3. des.', nn: '1.–3. des.', se: '1.12.–3.12.', en: '1–3 Dec' },
  ],
  [
    'dayMonthYear',
    (l) => dayMonthYear(l, new Date('2026-11-21T12:05:00Z')),
    { nb: '21. november 2026', nn: '21. november 2026', se: 'skábmamánu 21. b. 2026', en: '21 November 2026' },
  ],
  [
    'dateAndTime',
    (l) => dateAndTime(l, december),
    {
      nb: 'torsdag 3. desember kl. 09.20',
      nn: 'torsdag 3. desember kl. 09.20',
      se: 'duorastat, juovlamánu 3. b. dii. 09.20',
      en: 'Thursday 3 December at 09:20',
    },
  ],
  [
    'longDateAndTime',
    (l) => longDateAndTime(l, new Date('2026-11-21T12:05:00Z')),
    {
      nb: 'lørdag 21. november 2026 kl. 13.05',
      nn: 'laurdag 21. november 2026 kl. 13.05',
      se: 'lávvardat, skábmamánu 21. b. 2026 dii. 13.05',
      en: 'Saturday 21 November 2026 at 13:05',
    },
  ],
  [
    'longDateAndTimeRange',
    (l) => longDateAndTimeRange(l, december, twentyLater),
    {
      nb: 'torsdag 3. desember 2026 kl. 09.20–09.40',
      nn: 'torsdag 3. desember 2026 kl. 09.20–09.40',
      se: 'duorastat, juovlamánu 3. b. 2026 dii. 09.20–09.40',
      en: 'Thursday 3 December 2026, 09:20–09:40',
    },
  ],
  ['clockTime', (l) => clockTime(l, december), { nb: '09.20', nn: '09.20', se: '09.20', en: '09:20' }],
  ['atTime', (l) => atTime(l, december), { nb: 'kl. 09.20', nn: 'kl. 09.20', se: 'dii. 09.20', en: 'at 09:20' }],
  [
    'timeRange',
    (l) => timeRange(l, december, twentyLater),
    { nb: '09.20–09.40', nn: '09.20–09.40', se: '09.20–09.40', en: '09:20–09:40' },
  ],
  [
    'weekday, short',
    (l) => weekday(l, new Date('2026-11-21T12:00:00Z'), 'short'),
    { nb: 'lør', nn: 'lau', se: 'láv', en: 'Sat' },
  ],
  ['monthName', (l) => monthName(l, december), { nb: 'desember', nn: 'desember', se: 'juovlamánnu', en: 'December' }],
  ['monthName, short', (l) => monthName(l, december, 'short'), { nb: 'des', nn: 'des', se: 'juov', en: 'Dec' }],
  [
    'dateRange within a month',
    (l) => dateRange(l, new Date('2026-12-07T12:00:00Z'), new Date('2026-12-11T12:00:00Z')),
    { nb: '7.–11. desember', nn: '7.–11. desember', se: 'juovlamánu 7.–11. b.', en: '7–11 December' },
  ],
  [
    'dateRange over two months',
    (l) => dateRange(l, new Date('2026-11-30T12:00:00Z'), new Date('2026-12-04T12:00:00Z')),
    {
      nb: '30. november – 4. desember',
      nn: '30. november – 4. desember',
      se: 'skábmamánu 30. b. – juovlamánu 4. b.',
      en: '30 November – 4 December',
    },
  ],
  [
    'dateRange over two years',
    (l) => dateRange(l, new Date('2026-12-28T12:00:00Z'), new Date('2027-01-01T12:00:00Z')),
    {
      nb: '28. desember 2026 – 1. januar 2027',
      nn: '28. desember 2026 – 1. januar 2027',
      se: 'juovlamánu 28. b. 2026 – ođđajagemánu 1. b. 2027',
      en: '28 December 2026 – 1 January 2027',
    },
  ],
])('%s is written as each language writes it', (_, written, expected) => {
  expect(Object.fromEntries(locales.map((locale) => [locale, read(written(locale))]))).toEqual(expected);
});

const weekOfDays = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2026, 10, 23 + index, 12)));
const monthsOfYear = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 15, 12)));

test.each<[Locale, string, string]>([
  ['nb', 'mandag tirsdag onsdag torsdag fredag lørdag søndag', 'man tir ons tor fre lør søn'],
  ['nn', 'måndag tysdag onsdag torsdag fredag laurdag søndag', 'mån tys ons tor fre lau søn'],
  [
    'se',
    'vuossárga maŋŋebárga gaskavahkku duorastat bearjadat lávvardat sotnabeaivi',
    'vuos maŋ gask duor bear láv sotn',
  ],
  ['en', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday', 'Mon Tue Wed Thu Fri Sat Sun'],
])('the weekdays in %s', (locale, long, short) => {
  expect(weekOfDays.map((day) => weekday(locale, day)).join(' ')).toBe(long);
  expect(weekOfDays.map((day) => weekday(locale, day, 'short')).join(' ')).toBe(short);
});

test('what happens on a weekday stands in the genitive in Sami, and as it is in the others', () => {
  expect(weekOfDays.map((day) => onWeekday('se', day)).join(' ')).toBe(
    'vuossárgga maŋŋebárgga gaskavahku duorastaga bearjadaga lávvardaga sotnabeaivvi',
  );
  for (const locale of ['nb', 'nn', 'en'] as const)
    expect(weekOfDays.map((day) => onWeekday(locale, day))).toEqual(weekOfDays.map((day) => weekday(locale, day)));
});

test.each<[Locale, string]>([
  ['nb', 'januar februar mars april mai juni juli august september oktober november desember'],
  ['nn', 'januar februar mars april mai juni juli august september oktober november desember'],
  ['en', 'January February March April May June July August September October November December'],
  [
    'se',
    'ođđajagemánnu guovvamánnu njukčamánnu cuoŋománnu miessemánnu geassemánnu suoidnemánnu borgemánnu čakčamánnu golggotmánnu skábmamánnu juovlamánnu',
  ],
])('the months in %s', (locale, expected) => {
  expect(monthsOfYear.map((month) => monthName(locale, month)).join(' ')).toBe(expected);
});

test('a Sami date has the month in the genitive', () => {
  expect(read(monthsOfYear.map((month) => dayMonthYear('se', month)).join(' '))).toBe(
    [
      'ođđajagemánu 15. b. 2026 guovvamánu 15. b. 2026 njukčamánu 15. b. 2026 cuoŋománu 15. b. 2026',
      'miessemánu 15. b. 2026 geassemánu 15. b. 2026 suoidnemánu 15. b. 2026 borgemánu 15. b. 2026',
      'čakčamánu 15. b. 2026 golggotmánu 15. b. 2026 skábmamánu 15. b. 2026 juovlamánu 15. b. 2026',
    ].join(' '),
  );
});

test.each([
  ['2026-12-31T23:30:00Z', '1. januar 2027', '00.30', 'the new year begins an hour before UTC'],
  ['2026-03-29T00:59:00Z', '29. mars 2026', '01.59', 'the last minute of winter time'],
  ['2026-03-29T01:00:00Z', '29. mars 2026', '03.00', 'the first minute of summer time'],
  ['2026-10-25T00:30:00Z', '25. oktober 2026', '02.30', 'half past two, the first time'],
  ['2026-10-25T01:30:00Z', '25. oktober 2026', '02.30', 'half past two, the second time'],
  ['2026-11-22T23:00:00Z', '23. november 2026', '00.00', 'midnight is 00, not 24'],
])('%s is %s at %s in Oslo (%s)', (instant, date, time) => {
  expect(read(dayMonthYear('nb', new Date(instant)))).toBe(date);
  expect(clockTime('nb', new Date(instant))).toBe(time);
  expect(dayOfMonth(new Date(instant))).toBe(Number.parseInt(date, 10));
});

test.each([
  ['torsdag', 'Torsdag'],
  ['čakčamánu 14. b.', 'Čakčamánu 14. b.'],
  ['ođđajagemánu', 'Ođđajagemánu'],
  ['', ''],
])('%j at the beginning of a sentence is %j', (text, expected) => {
  expect(capitalised(text)).toBe(expected);
});

test('a day and its month, a clock word and its time stay on one line', () => {
  expect(dateAndTime('nb', december)).toBe('torsdag 3.\u00a0desember kl.\u00a009.20');
});
