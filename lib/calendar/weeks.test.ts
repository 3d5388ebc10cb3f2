import { calendarDate } from './oslo';
import {
  addDays,
  daysOfWeek,
  isoWeekday,
  nextWeek,
  parseWeek,
  previousWeek,
  startOfDay,
  type Week,
  weekBounds,
  weekNumber,
  weekOf,
} from './weeks';

test.each([
  ['2026-12-03T08:20:00Z', '2026-W49', 'a Thursday'],
  ['2026-11-29T22:59:59Z', '2026-W48', 'the last second of a Sunday in Oslo'],
  ['2026-11-29T23:00:00Z', '2026-W49', 'the first second of a Monday in Oslo'],
  ['2026-12-31T12:00:00Z', '2026-W53', 'New Year’s Eve of a year with 53 weeks'],
  ['2027-01-03T12:00:00Z', '2026-W53', 'the Sunday after it belongs to the old year'],
  ['2027-01-04T12:00:00Z', '2027-W01', 'and the Monday to the new one'],
  ['2024-12-30T12:00:00Z', '2025-W01', 'a Monday in December that belongs to the new year'],
  ['2028-01-01T12:00:00Z', '2027-W52', 'a Saturday in January that belongs to the old year'],
])('%s is in week %s (%s)', (at, week) => {
  expect(weekOf(new Date(at))).toBe(week);
  expect(weekNumber(weekOf(new Date(at)))).toBe(Number(week.slice(6)));
});

test.each([
  ['2026-W49', '2026-W49'],
  ['2026-W53', '2026-W53'],
  ['2025-W53', null],
  ['2026-W00', null],
  ['2026-W54', null],
  ['2026-W1', null],
  ['2026-w49', null],
  ['2026-W49 ', null],
  ['1999-W01', null],
  ['<script>', null],
  ['', null],
  [undefined, null],
])('%j is read as %j', (text, week) => {
  expect(parseWeek(text)).toBe(week);
});

test.each<[Week, Week]>([
  ['2026-W48', '2026-W49'],
  ['2026-W52', '2026-W53'],
  ['2026-W53', '2027-W01'],
  ['2027-W52', '2028-W01'],
])('after %s comes %s, and before it the other', (week, next) => {
  expect(nextWeek(week)).toBe(next);
  expect(previousWeek(next)).toBe(week);
});

test.each<[Week, string, string, number, string]>([
  ['2026-W49', '2026-11-29T23:00:00.000Z', '2026-12-06T23:00:00.000Z', 168, 'an ordinary week'],
  ['2026-W13', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 167, 'an hour is missing'],
  ['2026-W43', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 169, 'an hour comes twice'],
  ['2027-W12', '2027-03-21T23:00:00.000Z', '2027-03-28T22:00:00.000Z', 167, 'an hour is missing, the year after'],
  ['2027-W43', '2027-10-24T22:00:00.000Z', '2027-10-31T23:00:00.000Z', 169, 'an hour comes twice, the year after'],
  ['2026-W53', '2026-12-27T23:00:00.000Z', '2027-01-03T23:00:00.000Z', 168, 'the year ends'],
])('%s runs from %s to %s: %i hours (%s)', (week, from, to, hours) => {
  const bounds = weekBounds(week);
  expect([bounds.from.toISOString(), bounds.to.toISOString()]).toEqual([from, to]);
  expect((+bounds.to - +bounds.from) / 3_600_000).toBe(hours);
  expect([weekOf(bounds.from), weekOf(new Date(+bounds.to - 1)), weekOf(bounds.to)]).toEqual([
    week,
    week,
    nextWeek(week),
  ]);
});

test('a week is seven days from Monday to Sunday', () => {
  expect(daysOfWeek('2026-W53')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
  expect(daysOfWeek('2026-W53').map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('each day of five years begins at midnight in Oslo and ends where the next begins', () => {
  for (let date = '2025-01-01'; date < '2030-01-01'; date = addDays(date, 1)) {
    const start = startOfDay(date);
    expect(calendarDate(start)).toBe(date);
    expect(calendarDate(new Date(+start - 1))).toBe(addDays(date, -1));
  }
});
