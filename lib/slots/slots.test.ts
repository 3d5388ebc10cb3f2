import { earliestOffered, sameInstant } from './slots';

const instant = (text: string) => new Date(text);

test('a time is offered until half an hour before it starts', () => {
  expect(earliestOffered(instant('2026-11-23T10:00:00Z'), 30)).toEqual(instant('2026-11-23T10:30:00Z'));
});

test.each([
  ['2026-12-03T08:20:00Z', '2026-12-03T09:20:00.000+01:00', true],
  ['2026-12-03T08:20:00Z', '2026-12-03T08:20:01Z', false],
  ['soon', 'soon', false],
  ['', '', false],
])('%j and %j are the same instant: %s', (one, two, expected) => {
  expect(sameInstant(one, two)).toBe(expected);
});
