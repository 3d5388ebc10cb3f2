import { makePace } from './pace';

test('the pace is unknown for a second, then that of the last seconds, and begins anew with each line', () => {
  let now = 0;
  const pace = makePace(() => now);
  /** So many leave, one every `milliseconds`. */
  const leave = (count: number, milliseconds: number) => {
    for (let nth = 0; nth < count; nth++) {
      now += milliseconds;
      pace.note();
      pace.look();
    }
  };
  pace.begin();
  leave(49, 20);
  expect(pace.secondsFor(1_000)).toBe(0);
  leave(51, 20);
  expect(pace.secondsFor(1_000)).toBeCloseTo(20);
  // Ten seconds at half the pace.
  leave(250, 40);
  expect(pace.secondsFor(1_000)).toBeGreaterThan(35);
  expect(pace.secondsFor(1_000)).toBeLessThan(41);
  now += 60_000;
  pace.begin();
  expect(pace.secondsFor(1_000)).toBe(0);
});
