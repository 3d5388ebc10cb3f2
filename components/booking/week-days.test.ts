import type { FreeSlot } from '@/lib/booking/appointment';
import { daysToShow } from './week-days';

const slot = (startAt: string): FreeSlot => {
  const start = new Date(startAt);
  return { scheduleId: 's', startAt: start, endAt: new Date(start.getTime() + 1_200_000), serviceType: 'office' };
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

test('days that have passed are left out', () => {
  expect(daysToShow('2026-W49', [], '2026-12-03').map(({ date }) => date.slice(8))).toEqual(['03', '04']);
});

test('noon is noon on the day when the clock changes', () => {
  const [day] = daysToShow('2026-W43', [slot('2026-10-25T10:30:00Z'), slot('2026-10-25T11:30:00Z')], '2026-10-25');
  expect(day).toMatchObject({ date: '2026-10-25', morning: [{}], afternoon: [{}] });
});
