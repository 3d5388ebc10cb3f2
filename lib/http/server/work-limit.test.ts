import { makeWorkLimit } from './work-limit';

/** A limit whose process computes this share of the time until the next look. */
function limitWith() {
  const used = { idle: 0, active: 0, utilization: 0 };
  const limit = makeWorkLimit({ least: 16, most: 64, step: 8 }, () => ({ ...used }));
  return (share: number, looks = 1) => {
    for (let look = 0; look < looks; look++) {
      used.active += 100 * share;
      used.idle += 100 * (1 - share);
      limit.look();
    }
    return limit.now();
  };
}

test('few while the process computes, more while it waits for others, and never beyond the bounds', () => {
  const after = limitWith();
  expect(after(1)).toBe(16);
  expect(after(0.2)).toBe(24);
  expect(after(0.7)).toBe(24);
  expect(after(0, 20)).toBe(64);
  expect(after(0.95)).toBe(56);
  expect(after(1, 20)).toBe(16);
});
