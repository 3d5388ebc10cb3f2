/** Choices that a seed decides. How requests overtake each other it cannot decide: a second run is alike, not the same. */
import { createHash } from 'node:crypto';

export type Random = ReturnType<typeof makeRandom>;

/** One stream of choices for each name. Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function makeRandom(seed: number, name: string) {
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE();
  /** At least 0, less than 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    /** True in so many of 100 cases. */
    inHundred: (cases: number) => next() * 100 < cases,
    between: (from: number, to: number) => from + next() * (to - from),
    /** One of a list; undefined of an empty one. */
    pick: <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)],
  };
}
