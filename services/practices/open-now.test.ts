import { openNow } from './open-now';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '15:30' }));

// 23 November 2026 is a Monday; Oslo is an hour ahead of UTC.
test.each([
  ['in the middle of Monday', '2026-11-23T11:46:00Z', { open: true, until: '15:30' }],
  ['when the door opens', '2026-11-23T07:00:00Z', { open: true, until: '15:30' }],
  [
    'before the door opens',
    '2026-11-23T06:59:00Z',
    { open: false, next: { day: '2026-11-23', time: '08:00', today: true } },
  ],
  [
    'when the door closes',
    '2026-11-23T14:30:00Z',
    { open: false, next: { day: '2026-11-24', time: '08:00', today: false } },
  ],
  [
    'on Friday night',
    '2026-11-27T20:00:00Z',
    { open: false, next: { day: '2026-11-30', time: '08:00', today: false } },
  ],
])('tells a citizen who looks %s whether the practice is open', (_, at, expected) => {
  expect(openNow(weekdays, new Date(at))).toEqual(expected);
});

test('a practice that is open once a week opens again the same weekday', () => {
  const mondays = [{ weekday: 1, opensAt: '09:00', closesAt: '12:00' }];
  expect(openNow(mondays, new Date('2026-11-23T13:00:00Z'))).toEqual({
    open: false,
    next: { day: '2026-11-30', time: '09:00', today: false },
  });
});

test('a practice without opening hours never opens', () => {
  expect(openNow([], new Date('2026-11-23T11:46:00Z'))).toEqual({ open: false, next: null });
});
