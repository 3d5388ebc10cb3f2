import { endOf, isLive, timedOutRecently, timeoutOf } from './rules';

const began = new Date('2026-11-23T11:00:00Z');
const minutes = (n: number) => new Date(began.getTime() + n * 60_000);
const session = (seen: number, ended: number | null = null) => ({
  createdAt: began,
  lastSeenAt: minutes(seen),
  endedAt: ended === null ? null : minutes(ended),
});

test.each([
  ['just begun', session(0), 0, true],
  ['29 minutes idle', session(10), 39, true],
  ['30 minutes idle', session(10), 40, false],
  ['used all the time, 119 minutes', session(119), 119, true],
  ['used all the time, 120 minutes', session(119), 120, false],
  ['ended by logout', session(0, 5), 6, false],
])('%s', (_, row, at, live) => {
  expect(isLive(row, minutes(at))).toBe(live);
});

test('the end shown is the earlier of the two', () => {
  expect(timeoutOf(session(10))).toEqual(minutes(40));
  expect(timeoutOf(session(110))).toEqual(minutes(120));
  expect(endOf(session(110))).toEqual(minutes(120));
});

test('a form is saved for a day after a time-out, and never after a logout', () => {
  expect(timedOutRecently(session(0), minutes(29))).toBe(false);
  expect(timedOutRecently(session(0), minutes(31))).toBe(true);
  expect(timedOutRecently(session(0), minutes(30 + 24 * 60 - 1))).toBe(true);
  expect(timedOutRecently(session(0), minutes(30 + 24 * 60))).toBe(false);
  expect(timedOutRecently(session(0, 5), minutes(31))).toBe(false);
});
