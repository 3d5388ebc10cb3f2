import { daysBetween, distanceBetween } from './distance';

const at = (text: string) => new Date(text);

test.each([
  ['2026-12-03T09:20+01:00', '2026-12-03T09:40+01:00', 'minutesLater', 20],
  ['2026-12-03T09:20+01:00', '2026-12-03T08:40+01:00', 'minutesEarlier', 40],
  ['2026-12-03T09:20+01:00', '2026-12-03T10:20+01:00', 'hoursLater', 1],
  ['2026-12-03T09:20+01:00', '2026-12-03T07:20+01:00', 'hoursEarlier', 2],
  ['2026-12-03T09:20+01:00', '2026-12-03T10:30+01:00', 'minutesLater', 70],
  ['2026-12-03T09:20+01:00', '2026-12-04T08:40+01:00', 'daysLater', 1],
  ['2026-12-03T09:20+01:00', '2026-11-30T09:20+01:00', 'daysEarlier', 3],
  ['2026-12-03T23:50+01:00', '2026-12-04T00:10+01:00', 'daysLater', 1],
  ['2026-12-03T09:20+01:00', '2026-12-03T09:20+01:00', 'same', 0],
])('from %s to %s is %s, %d', (wanted, other, unit, count) => {
  expect(distanceBetween(at(wanted), at(other))).toEqual({ unit, count });
});

test.each([
  ['2026-10-24T12:00:00Z', '2026-10-26T07:00:00Z', 2, 'over the night when the clock goes back'],
  ['2026-03-28T22:59:00Z', '2026-03-29T22:00:00Z', 2, 'over the night when it goes forward'],
  ['2026-12-31T22:59:00Z', '2026-12-31T23:00:00Z', 1, 'over the new year in Oslo'],
])('from %s to %s are %d calendar days in Oslo (%s)', (from, to, days) => {
  expect(daysBetween(at(from), at(to))).toBe(days);
});
