import { atClock, workingDaysBefore } from './deadline';
import { calendarDate, timeOfDay } from './oslo';
import { isWorkingDay } from './public-holidays';
import { addDays } from './weeks';

const oslo = (at: Date) => `${calendarDate(at)} ${timeOfDay(at)}`;

test.each([
  ['2026-12-03 08:20', 1, '2026-12-02 08:20', 'Thursday: the day before'],
  ['2026-11-30 10:00', 1, '2026-11-27 10:00', 'Monday: Friday'],
  ['2026-11-29 10:00', 1, '2026-11-27 10:00', 'Sunday: Friday'],
  ['2026-11-30 10:00', 0, '2026-11-30 10:00', 'no day: until it starts'],
  ['2026-11-30 10:00', 2, '2026-11-26 10:00', 'two days before a Monday: Thursday'],
  ['2026-12-28 09:00', 1, '2026-12-24 09:00', 'the Monday after Christmas: Christmas Eve, a day at work'],
  ['2026-12-28 09:00', 2, '2026-12-23 09:00', 'and two days before it'],
  ['2027-01-04 08:00', 1, '2026-12-31 08:00', 'the first Monday of a year whose week 53 ends with it: New Year’s Eve'],
  ['2027-03-30 11:40', 1, '2027-03-24 11:40', 'Tuesday after Easter: Wednesday before it, over the clock change'],
  ['2027-03-30 11:40', 3, '2027-03-22 11:40', 'three working days'],
  ['2027-03-29 08:20', 1, '2027-03-24 08:20', 'on Easter Monday itself'],
  ['2027-11-01 08:20', 1, '2027-10-29 08:20', 'over the night when an hour comes twice: 73 hours'],
  ['2027-05-18 12:20', 1, '2027-05-14 12:20', '17 May and Whit Monday on one day'],
  ['2026-05-18 12:20', 1, '2026-05-15 12:20', '17 May on a Sunday'],
  ['2028-05-18 12:20', 1, '2028-05-16 12:20', '17 May on a Wednesday'],
  ['2027-05-07 12:20', 1, '2027-05-05 12:20', 'the Friday after Ascension Day'],
  ['2028-05-02 12:20', 1, '2028-04-28 12:20', '1 May on a Monday'],
  ['2027-03-28 02:30', 1, '2027-03-24 02:30', 'a clock time that the night does not have: 02:30 is 03:30'],
])('%s, %i working days before: %s (%s)', (start, days, deadline, why) => {
  const [date = '', clock = ''] = start.split(' ');
  const shown = why.includes('03:30') ? deadline.replace('02:30', '03:30') : deadline;
  expect(oslo(workingDaysBefore(atClock(date, clock), days))).toBe(shown);
});

test('the clock in Oslo, in the nights when it changes', () => {
  expect(atClock('2027-03-28', '01:59').toISOString()).toBe('2027-03-28T00:59:00.000Z');
  expect(atClock('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(atClock('2027-03-28', '03:00').toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(atClock('2027-10-31', '01:59').toISOString()).toBe('2027-10-30T23:59:00.000Z');
  expect(atClock('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  expect(atClock('2027-10-31', '03:00').toISOString()).toBe('2027-10-31T02:00:00.000Z');
});

test('seconds and milliseconds stay', () => {
  expect(workingDaysBefore(new Date('2026-12-03T08:20:12.345Z'), 1).toISOString()).toBe('2026-12-02T08:20:12.345Z');
});

test('for each day of six years the deadline is a working day before it, and none is left out between', () => {
  for (let date = '2026-01-01'; date < '2032-01-01'; date = addDays(date, 1)) {
    const deadline = workingDaysBefore(atClock(date, '09:40'), 1);
    expect(timeOfDay(deadline)).toBe('09:40');
    const between: string[] = [];
    for (let day = addDays(calendarDate(deadline), 1); day < date; day = addDays(day, 1)) between.push(day);
    expect([isWorkingDay(calendarDate(deadline)), between.filter(isWorkingDay)]).toEqual([true, []]);
  }
});
