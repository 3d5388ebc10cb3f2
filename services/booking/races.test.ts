/**
 * Every two acts at once, on a real PostgreSQL: hold, extend and book. Once two people for one time, once one person in two tabs.
 * How to add an act: `testing/races/act.ts`; moving and cancelling: `races-of-changes.test.ts`.
 */
import { useTestDatabase } from '@/scripts/testing/database';
import { raceAll } from './testing/races/table';

useTestDatabase();

raceAll({ inFull: Boolean(process.env.TEST_ALL) }, [
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
]);
