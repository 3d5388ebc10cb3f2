import type { Answers } from './appointment';
import { errorOf, firstMissingStep, kindSchema, parseFormError, reasonSchema } from './form-schema';

const schedule = '8f14e45f-ceea-467f-a0e6-1b4f2a9c3d10';

test.each(['surgery', '', null])('%j is no kind', (value) => {
  expect(errorOf(kindSchema.safeParse(value))).toBe('kindMissing');
});

test.each([
  ['', 'reasonMissing'],
  [' \r\n ', 'reasonMissing'],
  ['x'.repeat(501), 'reasonTooLong'],
  ['x'.repeat(500), null],
  [`${'x'.repeat(498)}\r\nx`, null],
  ['🤧'.repeat(500), null],
])('%.12j …: %s', (text, error) => {
  expect(errorOf(reasonSchema.safeParse(text))).toBe(error);
});

test('line breaks are kept', () => {
  expect(reasonSchema.parse('a\r\n\r\nb')).toBe('a\n\nb');
});

test('only listed errors are taken from an address', () => {
  expect(parseFormError('slotMissing')).toBe('slotMissing');
  expect(parseFormError('<b>Call 555 00 000</b>')).toBeNull();
});

const slot = { scheduleId: schedule, startAt: '2026-12-03T08:20:00.000Z' };

test.each<[Answers, ReturnType<typeof firstMissingStep>]>([
  [{}, 'kind'],
  [{ slot, reason: 'x' }, 'kind'],
  [{ serviceType: 'video' }, 'time'],
  [{ serviceType: 'video', slot: { ...slot, scheduleId: 'another-gp' }, reason: 'x' }, 'time'],
  [{ serviceType: 'video', slot }, 'reason'],
  [{ serviceType: 'video', slot, reason: 'x'.repeat(501) }, 'reason'],
  [{ serviceType: 'video', slot, reason: 'x' }, null],
])('after %j comes %s', (answers, gap) => {
  expect(firstMissingStep(answers, schedule)).toBe(gap);
});
