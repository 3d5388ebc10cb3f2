import { secondsOf } from './ask';

const now = Date.parse('2026-12-01T09:00:00Z');
test.each([
  [null, null],
  ['0', 0],
  ['120', 120],
  ['Tue, 01 Dec 2026 09:02:00 GMT', 120],
  ['Tue, 01 Dec 2026 08:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %p is %p seconds', (header, seconds) => {
  expect(secondsOf(header, now)).toBe(seconds);
});
