/** The doors of booking, as the portal sees them. */
import { isDoor, levelOf, stepUpPurposeOf } from '@/services/services';

test.each([
  ['/se/appointments/new', true],
  ['/nb/appointments/new/0b8f7c1e-2f8a-4c43-9c2a-0d9a3f1f2a11/time', true],
  ['/nb/appointments/12', false],
])('%s is a door: %s', (pathname, known) => {
  expect(isDoor(pathname)).toBe(known);
});

test('/nb/appointments?x=1 asks for high', () => {
  expect(levelOf('/nb/appointments?x=1')).toBe('high');
});

test('the step-up page speaks of booking where one books, else of the list', () => {
  expect(stepUpPurposeOf('/se/appointments/new?type=video')?.title).toBe('booking.stepUp.book');
  expect(stepUpPurposeOf('/nb/appointments')?.title).toBe('booking.stepUp.list');
  expect(stepUpPurposeOf('/nb/practices?from=/appointments')).toBeUndefined();
});
