import { awake, dayBefore, hourBefore } from './hours';

const at = (text: string) => new Date(text);

test.each([
  ['2026-12-03T01:00:00Z', '2026-12-03T07:00:00.000Z', 'at night, in the morning'],
  ['2026-12-03T12:00:00Z', '2026-12-03T12:00:00.000Z', 'by day, at once'],
  ['2026-12-03T20:00:00Z', '2026-12-04T07:00:00.000Z', 'in the evening, the next morning'],
  ['2027-03-27T21:00:00Z', '2027-03-28T06:00:00.000Z', 'before summer time begins'],
  ['2026-10-24T21:00:00Z', '2026-10-25T07:00:00.000Z', 'before it ends'],
])('%s: told %s, %s', (instant, told) => {
  expect(awake(at(instant)).toISOString()).toBe(told);
});

test.each([
  // On the Monday after either change of the clock, the day before is the day of the change.
  ['2027-03-29T07:20:00Z', '2027-03-28T08:00:00.000Z', '2027-03-28T22:00:00.000Z'],
  ['2026-10-26T08:20:00Z', '2026-10-25T09:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-12-03T08:20:00Z', '2026-12-02T09:00:00.000Z', '2026-12-02T23:00:00.000Z'],
])('what begins at %s is reminded of at %s, until %s', (startAt, sendAt, notAfter) => {
  const reminder = dayBefore(at(startAt), at('2026-10-01T10:00:00Z'));
  expect([reminder?.sendAt.toISOString(), reminder?.notAfter.toISOString()]).toEqual([sendAt, notAfter]);
});

test('nobody is reminded of what was just told', () => {
  const startAt = at('2026-12-03T08:20:00Z');
  expect(dayBefore(startAt, at('2026-12-01T21:00:00Z'))).not.toBeNull();
  expect(dayBefore(startAt, at('2026-12-01T21:00:01Z'))).toBeNull();
  expect(hourBefore(startAt, at('2026-12-03T05:20:00Z'))?.sendAt).toEqual(at('2026-12-03T07:20:00Z'));
  expect(hourBefore(startAt, at('2026-12-03T05:20:01Z'))).toBeNull();
  expect(hourBefore(at('2026-12-03T06:59:00Z'), at('2026-12-01T08:00:00Z'))).toBeNull();
});
