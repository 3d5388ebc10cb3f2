import type { FreeSlot } from './slots';
import { daysToShow, freeIn, nextDayWith, weeksBeside } from './week-days';

const slot = (startAt: string): FreeSlot => {
  const start = new Date(startAt);
  return { scheduleId: 's', startAt: start, endAt: new Date(start.getTime() + 1_200_000), kind: 'office' };
};

test('a week shows Monday to Friday, mornings and afternoons by the clock in Oslo', () => {
  const days = daysToShow('2026-W49', [slot('2026-12-03T10:40:00Z'), slot('2026-12-03T11:00:00Z')], '2026-11-23');
  expect(days.map(({ date }) => date.slice(8))).toEqual(['30', '01', '02', '03', '04']);
  expect(days[3]).toMatchObject({ morning: [{}], afternoon: [{}] });
});

test('Saturday shows where a time is free', () => {
  const days = daysToShow('2026-W49', [slot('2026-12-05T09:00:00Z')], '2026-11-23');
  expect(days.map(({ date }) => date.slice(8))).toEqual(['30', '01', '02', '03', '04', '05']);
});

test('a public holiday says that it is one', () => {
  const days = daysToShow('2026-W53', [], '2026-12-28');
  expect(days.map(({ date, isHoliday }) => [date.slice(8), isHoliday])).toEqual([
    ['28', false],
    ['29', false],
    ['30', false],
    ['31', false],
    ['01', true],
  ]);
});

test('days that have passed are left out', () => {
  expect(daysToShow('2026-W49', [], '2026-12-03').map(({ date }) => date.slice(8))).toEqual(['03', '04']);
});

test('noon is noon on the day when the clock changes', () => {
  const [day] = daysToShow('2026-W43', [slot('2026-10-25T10:30:00Z'), slot('2026-10-25T11:30:00Z')], '2026-10-25');
  expect(day).toMatchObject({ date: '2026-10-25', morning: [{}], afternoon: [{}] });
});

describe('one leafs', () => {
  const free = [{ date: '2026-12-30' }, { date: '2027-01-12' }];

  test('from the first free time to the last, over the turn of the year', () => {
    expect(weeksBeside('2026-W53', free)).toEqual({ previous: null, next: '2027-W01' });
    expect(weeksBeside('2027-W01', free)).toEqual({ previous: '2026-W53', next: '2027-W02' });
    expect(weeksBeside('2027-W02', free)).toEqual({ previous: '2027-W01', next: null });
  });

  test('to no week before the first free time, where another week was asked for by its address', () => {
    expect(weeksBeside('2026-W50', free)).toEqual({ previous: null, next: '2026-W51' });
  });

  test('to no other week where nothing is free', () => {
    expect(weeksBeside('2026-W50', [])).toEqual({ previous: null, next: null });
  });
});

test('of a part of the day only its times are shown; the days stay, and Saturday where any time is free', () => {
  const slots = [slot('2026-11-30T08:00:00Z'), slot('2026-11-30T12:00:00Z'), slot('2026-12-05T09:00:00Z')];
  const days = daysToShow('2026-W49', slots, '2026-11-23', 'afternoon');
  expect(days.map(({ morning, afternoon }) => [morning.length, afternoon.length])).toEqual([
    [0, 1],
    ...Array.from({ length: 5 }, () => [0, 0]),
  ]);
  expect(daysToShow('2026-W49', slots, '2026-11-23', 'morning')[0]).toMatchObject({ morning: [{}], afternoon: [] });
});

test('the next day with a time in a part of the day comes after the week, else it is the first', () => {
  const [monday, friday, later] = ['2026-11-30', '2026-12-04', '2026-12-08'].map((date, nth) => ({
    ...{ date, morning: 2, afternoon: nth === 1 ? 0 : 1 },
  })) as [{ date: string; morning: number; afternoon: number }, never, never];
  const free = [monday, friday, later];
  expect([null, 'morning', 'afternoon'].map((part) => freeIn(monday, part as null))).toEqual([3, 2, 1]);
  expect(nextDayWith(free, '2026-W49', 'afternoon')).toBe(later);
  expect(nextDayWith(free, '2026-W50', 'afternoon')).toBe(monday);
  expect(nextDayWith([friday], '2026-W49', 'afternoon')).toBeUndefined();
});
