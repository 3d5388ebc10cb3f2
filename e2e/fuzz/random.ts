/** Chance that can be repeated: the same seed makes the same choices. */
export type Random = ReturnType<typeof randomFrom>;

/** Mulberry32, by Tommy Ettinger: 32 bits of state are enough for a test. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    /** A whole number from 0 to under `bound`. */
    below,
    /** True with this chance. */
    chance: (likelihood: number) => next() < likelihood,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    bytes: (length: number) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
