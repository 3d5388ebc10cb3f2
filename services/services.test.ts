import { stepUpPurposeOf } from './services';

test('what a service says of its pages at high is said under its own addresses, in any language, and nowhere else', () => {
  expect(stepUpPurposeOf('/se/appointments/new?type=video')?.title).toBe('booking.stepUp.book');
  expect(stepUpPurposeOf('/nb/appointments')?.title).toBe('booking.stepUp.list');
  for (const address of ['/nb/my-page', '/nb', '/nb/practices?from=/appointments'])
    expect(stepUpPurposeOf(address)).toBeUndefined();
});
