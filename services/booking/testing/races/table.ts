/**
 * Holds races to a table. Each race ends in one of the ends that stand there, each of them comes, and nothing that must never
 * be is left behind.
 */
import { randomInt } from 'node:crypto';
import { type Outcome, type Race, raceOften } from './race';

const seed = randomInt(1_000_000);

/** The first act, the second, what for, and the ends: `what came of the first + of the second: who has what`. */
export type Row = [first: Race['first'], second: Race['second'], what: Race['for'], ends: string[]];

/**
 * So many tries a round, and so many rounds at most where an end has not come yet: on a busy machine two acts meet seldom. In
 * short a round is small, since most ends come at once.
 */
type Rounds = { tries: number; leastRounds: number; mostRounds: number };
const inShort: Rounds = { tries: 8, leastRounds: 1, mostRounds: 25 };
const inLong: Rounds = { tries: 1_000, leastRounds: 1, mostRounds: 10 };

const sumOf = (one: Outcome['all'], other: Outcome['all']): Outcome['all'] =>
  Object.fromEntries(
    [...Object.keys(one), ...Object.keys(other)].map((end) => [end, (one[end] ?? 0) + (other[end] ?? 0)]),
  );

/**
 * A test for each row: the race ends in one of the ends that stand there, each of them comes, and nothing is broken. Each end
 * comes once at least; `inFull` twenty times, of the tries in which both were under way at once. `long`: in which rounds then.
 */
export function raceAll({ inFull, long = inLong }: { inFull: boolean; long?: Rounds }, table: Row[]): void {
  const { tries, leastRounds, mostRounds } = inFull ? long : inShort;
  const comesTooSeldom = (end: string, { all, met }: Outcome) => (inFull ? (met[end] ?? 0) < 20 : !all[end]);

  test.each(table)(
    '%s and %s, %s',
    async (first, second, what, allowed) => {
      const unseenIn = (outcome: Outcome) => allowed.filter((end) => comesTooSeldom(end, outcome));
      const isEnough = (outcome: Outcome) => unseenIn(outcome).length === 0 && Object.keys(outcome.met).length > 0;
      let outcome: Outcome = { all: {}, met: {}, broken: [] };
      for (let round = 0; round < leastRounds || (round < mostRounds && !isEnough(outcome)); round++) {
        const { all, met, broken } = await raceOften({ first, second, for: what }, tries, seed + round);
        outcome = {
          all: sumOf(outcome.all, all),
          met: sumOf(outcome.met, met),
          broken: [...outcome.broken, ...broken],
        };
      }
      if (inFull) process.stderr.write(`${first} and ${second}, ${what}: ${JSON.stringify(outcome)}\n`);
      const forbidden = Object.keys(outcome.all).filter((end) => !allowed.includes(end));
      const { broken, met } = outcome;
      expect({ seed, forbidden, unseen: unseenIn(outcome), broken }).toEqual({
        seed,
        forbidden: [],
        unseen: [],
        broken: [],
      });
      expect(met).not.toEqual({});
    },
    inFull ? 600_000 : 60_000,
  );
}
