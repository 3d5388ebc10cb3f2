/** Choices that a seed decides, for the soak and the fuzz test. The same seed and name make the same choices. */
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
  /** A whole number from 0 to under `end`. */
  const below = (end: number) => Math.floor(next() * end);
  const pickOrNone = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  return {
    below,
    between: (from: number, to: number) => from + next() * (to - from),
    /** True with this likelihood, from 0 to 1. */
    chance: (likelihood: number) => next() < likelihood,
    /** One of a list that is not empty. */
    pick: <Item>(items: readonly Item[]): Item => pickOrNone(items) as Item,
    /** One of a list; undefined of an empty one. */
    pickOrNone,
    bytes: (length: number) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
