import { slotValue, slotValueSchema } from './slot-value';

const schedule = '8f14e45f-ceea-467f-a0e6-1b4f2a9c3d10';
const slotSchema = slotValueSchema('slotMissing');

test('a time is read as its start and its schedule', () => {
  expect(slotSchema.parse(`2026-12-03T08:20:00.000Z@${schedule}`)).toEqual({
    scheduleId: schedule,
    startAt: '2026-12-03T08:20:00.000Z',
  });
});

test.each([
  ...[null, '', 'tomorrow', `2026-13-03T08:20:00.000Z@${schedule}`, '2026-12-03T08:20:00.000Z@x'],
  // An instant is written in one way: with another, or with none, nobody could say whose clock is meant.
  ...[`2026-12-03T08:20:00.000@${schedule}`, `2026-12-03T09:20:00.000+01:00@${schedule}`],
])('%j is no time', (value) => {
  expect(slotSchema.safeParse(value).error?.issues[0]?.message).toBe('slotMissing');
});

test('a time is written as it is read', () => {
  const chosen = { scheduleId: schedule, startAt: '2026-12-03T08:20:00.000Z' };
  expect(slotSchema.parse(slotValue(chosen))).toEqual(chosen);
});
