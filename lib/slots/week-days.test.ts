import type { FreeSlot } from './slots';
import { daysToShow, weeksBeside } from './week-days';

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
  const [first, last] = [slot('2026-12-30T08:00:00Z'), slot('2027-01-12T08:00:00Z')];

  test('from the first free time to the last, over the turn of the year', () => {
    expect(weeksBeside('2026-W53', first, last)).toEqual({ previous: null, next: '2027-W01' });
    expect(weeksBeside('2027-W01', first, last)).toEqual({ previous: '2026-W53', next: '2027-W02' });
    expect(weeksBeside('2027-W02', first, last)).toEqual({ previous: '2027-W01', next: null });
  });

  test('to no week before the first free time, where another week was asked for by its address', () => {
    expect(weeksBeside('2026-W50', first, last)).toEqual({ previous: null, next: '2026-W51' });
  });

  test('to no other week where nothing is free', () => {
    expect(weeksBeside('2026-W50', null, null)).toEqual({ previous: null, next: null });
  });
});
