/**
 * Every two acts at once, on a real PostgreSQL: once two people for one time, once one person in two tabs. Each race ends in one
 * of the ends that stand here, each of them comes, and nothing that must never be is left behind. How to add an act:
 * `testing/races/act.ts`.
 */
import { randomInt } from 'node:crypto';
import { useTestDatabase } from '@/scripts/testing/database';
import { type Outcome, type Race, raceOften } from './testing/races/race';

useTestDatabase();

const inFull = Boolean(process.env.TEST_ALL);
const tries = inFull ? 1_000 : 20;
const seed = randomInt(1_000_000);

/** The first act, the second, what for, and the ends: `what came of the first + of the second: who has what`. */
const table: [first: Race['first'], second: Race['second'], what: Race['for'], ends: string[]][] = [
  ['hold', 'hold', 'one time', ['done + slotTaken: first holds 1', 'slotTaken + done: second holds 1']],
  ['hold', 'hold', 'one person, two times', ['done + done: first holds 1', 'done + done: first holds 2']],
  ['hold', 'extend', 'one time', ['done + holdGone: first holds 1', 'slotTaken + done: second holds 1 longer']],
  // Another journey takes over the hold, and what is left of it.
  ['hold', 'extend', 'one person', ['done + holdGone: first holds 1', 'done + done: first holds 1 longer']],
  ['hold', 'book', 'one time', ['done + slotTaken: first holds 1', 'slotTaken + done: second has 1']],
  ['hold', 'book', 'one person', ['done + done: first has 1', 'slotTaken + done: first has 1']],
  // Only one of them can have held it last.
  ['extend', 'extend', 'one time', ['done + holdGone: first holds 1 longer']],
  [
    ...(['extend', 'extend', 'one person'] as const),
    ['done + extendedAlready: first holds 1 longer', 'extendedAlready + done: first holds 1 longer'],
  ],
  ['extend', 'book', 'one time', ['done + slotTaken: first holds 1 longer', 'holdGone + done: second has 1']],
  ['extend', 'book', 'one person', ['done + done: first has 1', 'holdGone + done: first has 1']],
  // Who holds it gives it back a moment before or after the other asks for it.
  ['change', 'hold', 'one time', ['done + slotTaken: first holds 3', 'done + done: second holds 1, first holds 3']],
  ['change', 'book', 'one time', ['done + slotTaken: first holds 3', 'done + done: second has 1, first holds 3']],
  ['change', 'book', 'one person', ['done + done: first has 1, first holds 3']],
  ['change', 'hold', 'one person, two times', ['done + done: first holds 2', 'done + done: first holds 3']],
  ['change', 'change', 'one person', ['done + done: first holds 3']],
  ['book', 'book', 'one time', ['done + slotTaken: first has 1', 'slotTaken + done: second has 1']],
  [
    ...(['book', 'book', 'one person, two times'] as const),
    ['done + alreadyBooked: first has 1', 'alreadyBooked + done: first has 2'],
  ],
];

/** Each end comes once at least; in the long form twenty times, of the tries in which both were under way at once. */
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
