import { reachedFrom } from '@/scripts/testing/import-graph';
import { isPublicHoliday, isWorkingDay, publicHolidays, publicHolidaysWithin } from './public-holidays';
import { addDays, isoWeekday } from './weeks';

/** As the package date-holidays 3.37 lists them for Norway. Years with eleven have two holidays on one day. */
const years: Record<number, string> = {
  2024: '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26',
  2025: '01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26',
  2026: '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26',
  2027: '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26',
  2028: '01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26',
  2029: '01-01 03-29 03-30 04-01 04-02 05-01 05-10 05-17 05-20 05-21 12-25 12-26',
  2030: '01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26',
  2012: '01-01 04-05 04-06 04-08 04-09 05-01 05-17 05-27 05-28 12-25 12-26',
};

test.each(Object.entries(years))('the public holidays of %s', (year, dates) => {
  expect(publicHolidays(Number(year))).toEqual(dates.split(' ').map((date) => `${year}-${date}`));
});

test('on no other day of those years is a public holiday', () => {
  const days = Array.from({ length: 7 * 365 + 2 }, (_, index) => addDays('2024-01-01', index));
  expect(days.at(-1)).toBe('2030-12-31');
  const expected = Object.entries(years).flatMap(([year, dates]) => dates.split(' ').map((date) => `${year}-${date}`));
  expect(days.filter(isPublicHoliday)).toEqual(expected.filter((date) => date > '2024').sort());
});

test.each([
  ['2026-12-23', true, 'a Wednesday'],
  ['2026-12-24', true, 'Christmas Eve is a day at work, unless the workplace says otherwise'],
  ['2026-12-25', false, 'Christmas Day, a Friday'],
  ['2026-12-26', false, 'a Saturday, and a holiday'],
  ['2026-12-27', false, 'a Sunday'],
  ['2026-12-28', true, 'the Monday after'],
  ['2026-04-01', true, 'the Wednesday before Maundy Thursday'],
  ['2026-04-02', false, 'Maundy Thursday'],
  ['2026-04-06', false, 'Easter Monday'],
  ['2026-04-07', true, 'the Tuesday after Easter'],
  ['2027-05-17', false, 'Constitution Day, and Whit Monday'],
  ['2027-05-18', true, 'the day after both'],
  ['2026-11-28', false, 'an ordinary Saturday'],
])('%s is a working day: %s (%s)', (date, working) => {
  expect(isWorkingDay(date)).toBe(working);
});

test('five years have the working days that a calendar on paper has', () => {
  const count = (year: number) => {
    const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
    return days.filter((day) => day.startsWith(String(year)) && isWorkingDay(day)).length;
  };
  expect([2024, 2025, 2026, 2027, 2028].map(count)).toEqual([252, 252, 253, 255, 251]);
});

test('the holidays of some days ahead reach over the end of the year, with the first day and without the one after the last', () => {
  expect(publicHolidaysWithin('2026-12-25', 8)).toEqual(['2026-12-25', '2026-12-26', '2027-01-01']);
  expect(publicHolidaysWithin('2026-12-25', 7)).toEqual(['2026-12-25', '2026-12-26']);
  expect(publicHolidaysWithin('2026-12-26', 1).map(isoWeekday)).toEqual([6]);
});

test.each(['proxy.ts', 'components/form/text-counter.tsx', 'components/layout/session-dialog.tsx'])(
  '%s does not reach the package that computes Easter',
  (file) => {
    expect([...reachedFrom(file).packages]).not.toContain('date-easter');
  },
);
