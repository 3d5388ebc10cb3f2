import { makeWorkLimit } from './work-limit';

/** A limit whose process computes this share of the time until the next look. */
function limitWith() {
  const used = { idle: 0, active: 0, utilization: 0 };
  const limit = makeWorkLimit({ least: 16, most: 64, step: 8, spare: 5 }, () => ({ ...used }));
  return (share: number, looks = 1) => {
    for (let look = 0; look < looks; look++) {
      used.active += 100 * share;
      used.idle += 100 * (1 - share);
      limit.look();
    }
    return [limit.now(), limit.spare()];
  };
}

test('few while the process computes, more while it waits for others, never beyond the bounds; at the most, some to spare', () => {
  const after = limitWith();
  expect(after(1)).toEqual([16, 0]);
  expect(after(0.2)).toEqual([24, 0]);
  expect(after(0.7)).toEqual([24, 0]);
  expect(after(0, 20)).toEqual([64, 5]);
  expect(after(0.95)).toEqual([56, 0]);
  expect(after(1, 20)).toEqual([16, 0]);
});
