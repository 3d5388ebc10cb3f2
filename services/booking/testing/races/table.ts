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
 * A test for each row: the race ends in one of the ends that stand there, each of them comes, and nothing is broken. Each end
 * comes once at least; `inFull` twenty times, of the tries in which both were under way at once.
 */
export function raceAll({ inFull }: { inFull: boolean }, table: Row[]): void {
  const tries = inFull ? 1_000 : 20;
  const comesTooSeldom = (end: string, { all, met }: Outcome) => (inFull ? (met[end] ?? 0) < 20 : !all[end]);

  test.each(table)(
    '%s and %s, %s',
    async (first, second, what, allowed) => {
      const outcome = await raceOften({ first, second, for: what }, tries, seed);
      if (inFull) process.stderr.write(`${first} and ${second}, ${what}: ${JSON.stringify(outcome)}\n`);
      const forbidden = Object.keys(outcome.all).filter((end) => !allowed.includes(end));
      const unseen = allowed.filter((end) => comesTooSeldom(end, outcome));
      const { broken, met } = outcome;
      expect({ seed, forbidden, unseen, broken }).toEqual({ seed, forbidden: [], unseen: [], broken: [] });
      expect(met).not.toEqual({});
    },
    inFull ? 300_000 : 30_000,
  );
}
