import { type Substitute, standInAt, standInWithin } from './substitutes';

const [week, day]: Substitute[] = [
  { fromDay: '2026-12-07', untilDay: '2026-12-11', name: 'Kari' },
  { fromDay: '2026-12-10', untilDay: '2026-12-10', name: 'Odd' },
] as const;
const both = [week, day] as Substitute[];

test.each<[string, string | undefined, string]>([
  ['2026-12-06T22:59:00Z', undefined, 'the last minute of the day before, in Oslo'],
  ['2026-12-06T23:00:00Z', 'Kari', 'the first minute of the first day'],
  ['2026-12-10T09:00:00Z', 'Odd', 'of two, whoever began later'],
  ['2026-12-11T22:59:00Z', 'Kari', 'the last minute of the last day'],
  ['2026-12-11T23:00:00Z', undefined, 'the day after'],
])('at %s stands in: %s (%s)', (at, name) => {
  expect(standInAt(both, new Date(at))?.name).toBe(name);
});

test.each([
  ['2026-11-30', '2026-12-06', []],
  ['2026-12-04', '2026-12-07', ['Kari']],
  ['2026-12-10', '2026-12-20', ['Kari', 'Odd']],
  ['2026-12-12', '2026-12-20', []],
])('from %s to %s stand in: %j', (first, last, names) => {
  expect(standInWithin(both, first, last).map(({ name }) => name)).toEqual(names);
});
