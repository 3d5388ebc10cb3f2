import { hoursOn, openNow } from './open-now';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '15:30' }));

// 23 November 2026 is a Monday; Oslo is an hour ahead of UTC.
test.each([
  ['in the middle of Monday', '2026-11-23T11:46:00Z', { open: true, until: '15:30' }],
  ['when the door opens', '2026-11-23T07:00:00Z', { open: true, until: '15:30' }],
  [
    'before the door opens',
    '2026-11-23T06:59:00Z',
    { open: false, holiday: false, next: { day: '2026-11-23', time: '08:00', today: true } },
  ],
  [
    'when the door closes',
    '2026-11-23T14:30:00Z',
    { open: false, holiday: false, next: { day: '2026-11-24', time: '08:00', today: false } },
  ],
  [
    'on Friday night',
    '2026-11-27T20:00:00Z',
    { open: false, holiday: false, next: { day: '2026-11-30', time: '08:00', today: false } },
  ],
])('tells a citizen who looks %s whether the practice is open', (_, at, expected) => {
  expect(openNow(weekdays, new Date(at))).toEqual(expected);
});

test('a practice that is open once a week opens again the same weekday', () => {
  const mondays = [{ weekday: 1, opensAt: '09:00', closesAt: '12:00' }];
  expect(openNow(mondays, new Date('2026-11-23T13:00:00Z'))).toEqual({
    open: false,
    holiday: false,
    next: { day: '2026-11-30', time: '09:00', today: false },
  });
});

test('a practice without opening hours never opens', () => {
  expect(openNow([], new Date('2026-11-23T11:46:00Z'))).toEqual({ open: false, holiday: false, next: null });
});

const hours = { opensAt: '08:00', closesAt: '15:30' };

// Christmas Day 2026 is a Friday.
test.each([
  ['on Christmas Day', '2026-12-25T10:00:00Z', true, { day: '2026-12-28', time: '08:00', today: false }],
  ['in the evening before it', '2026-12-24T20:00:00Z', false, { day: '2026-12-28', time: '08:00', today: false }],
  ['on the evening before Easter', '2027-03-24T20:00:00Z', false, { day: '2027-03-30', time: '08:00', today: false }],
  [
    'on Constitution Day and Whit Monday',
    '2027-05-17T10:00:00Z',
    true,
    { day: '2027-05-18', time: '08:00', today: false },
  ],
])('%s it is closed until the next working day', (_, at, holiday, next) => {
  expect(openNow(weekdays, new Date(at))).toEqual({ open: false, holiday, next });
});

test.each([
  ['closed', { day: '2026-12-28', hours: null }, '2026-12-28', { hours: [], holiday: false }],
  ['open on a holiday', { day: '2026-12-25', hours }, '2026-12-25', { hours: [hours], holiday: false }],
  [
    'closed on a holiday by its own decision',
    { day: '2026-12-25', hours: null },
    '2026-12-25',
    { hours: [], holiday: false },
  ],
  [
    'open as always on another day',
    { day: '2026-12-28', hours: null },
    '2026-12-29',
    { hours: [{ weekday: 2, ...hours }], holiday: false },
  ],
])('a practice can have its own days: %s', (_, own, day, expected) => {
  expect(hoursOn(day, weekdays, [own])).toEqual(expected);
});

test('a practice closes early on its own day, and opens again after days that it is closed', () => {
  const own = [
    { day: '2026-12-23', hours: { opensAt: '08:00', closesAt: '12:00' } },
    ...['2026-12-24', '2026-12-28', '2026-12-29'].map((day) => ({ day, hours: null })),
  ];
  expect(openNow(weekdays, new Date('2026-12-23T10:59:00Z'), own)).toEqual({ open: true, until: '12:00' });
  expect(openNow(weekdays, new Date('2026-12-23T11:00:00Z'), own)).toMatchObject({ next: { day: '2026-12-30' } });
});
