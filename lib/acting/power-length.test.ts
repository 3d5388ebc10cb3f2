import { dayMonthYear } from '@/lib/i18n/dates';
import { endOfPower, lastDayOf, parsePowerLength } from './power-length';

test.each([
  ['2026-11-28T12:00:00Z', 1, '28. desember 2026'],
  ['2026-11-27T23:30:00Z', 3, '28. februar 2027'],
  ['2026-08-31T12:00:00Z', 6, '28. februar 2027'],
  ['2028-02-29T12:00:00Z', 12, '28. februar 2029'],
  ['2027-03-15T12:00:00Z', 1, '15. april 2027'],
])('from %s for %d months it holds through %s', (at, months, lastDay) => {
  const shown = dayMonthYear('nb', lastDayOf(endOfPower(months, new Date(at))));
  expect(shown.replaceAll('\u00a0', ' ')).toBe(lastDay);
});

test('only a length that is offered is one', () => {
  expect(parsePowerLength('12')).toBe(12);
  for (const wrong of ['2', '', null, '12.0', ' 1']) expect(parsePowerLength(wrong)).toBeNull();
});
