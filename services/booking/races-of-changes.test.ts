/**
 * Moving, cancelling and a practice that cancels, each with every act and with each other: on the same time, and on the same
 * person. Times are numbered: 1 (and 2) is what they race for, 3 is where the first has an appointment, 4 where the second has.
 */
import { useTestDatabase } from '@/scripts/testing/database';
import { raceAll } from './testing/races/table';

useTestDatabase();

raceAll({ inFull: Boolean(process.env.TEST_ALL) }, [
  ['hold', 'move', 'one time', ['done + slotTaken: first holds 1, second has 4', 'slotTaken + done: second has 1']],
  ['hold', 'move', 'one person', ['done + done: first has 1', 'slotTaken + done: first has 1']],
  [
    ...(['extend', 'move', 'one time'] as const),
    ['done + slotTaken: first holds 1 longer, second has 4', 'holdGone + done: second has 1'],
  ],
  ['extend', 'move', 'one person', ['done + done: first has 1', 'holdGone + done: first has 1']],
  ['book', 'move', 'one time', ['done + slotTaken: first has 1, second has 4', 'slotTaken + done: second has 1']],
  // One has an appointment of the kind all the time, wherever it is.
  ['book', 'move', 'one person', ['alreadyBooked + done: first has 1']],
  [
    ...(['move', 'move', 'one time'] as const),
    ['done + slotTaken: first has 1, second has 4', 'slotTaken + done: second has 1, first has 3'],
  ],
  [
    ...(['move', 'move', 'one person, two times'] as const),
    ['done + changedMeanwhile: first has 1', 'changedMeanwhile + done: first has 2'],
  ],

  ['hold', 'cancelIt', 'one time', ['done + done: first holds 1', 'slotTaken + done: nothing']],
  ['hold', 'cancelIt', 'one person', ['done + done: first holds 1', 'slotTaken + done: nothing']],
  // The time was booked since it was held.
  ['extend', 'cancelIt', 'one time', ['holdGone + done: nothing']],
  ['extend', 'cancelIt', 'one person', ['holdGone + done: nothing']],
  ['book', 'cancelIt', 'one time', ['done + done: first has 1', 'slotTaken + done: nothing']],
  ['book', 'cancel', 'one person', ['done + done: first has 1', 'alreadyBooked + done: nothing']],
  ['move', 'cancelIt', 'one time', ['done + done: first has 1', 'slotTaken + done: first has 3']],
  ['move', 'cancel', 'one person', ['done + changedMeanwhile: first has 1', 'changedMeanwhile + done: nothing']],
  // A time has one appointment, so two who cancel it are one person in two tabs.
  ['cancel', 'cancel', 'one person', ['done + alreadyCancelled: nothing', 'alreadyCancelled + done: nothing']],

  ['hold', 'close', 'one time', ['done + done: 1 is blocked', 'slotTaken + done: 1 is blocked']],
  ['holdOther', 'closeHeld', 'one person', ['done + done: first holds 1, 3 is blocked']],
  ['extend', 'close', 'one time', ['done + done: 1 is blocked', 'holdGone + done: 1 is blocked']],
  ['book', 'close', 'one time', ['done + done: 1 is blocked', 'slotTaken + done: 1 is blocked']],
  [
    ...(['book', 'closeOwn', 'one person'] as const),
    ['done + done: first has 1, 3 is blocked', 'alreadyBooked + done: 3 is blocked'],
  ],
  ['move', 'close', 'one time', ['done + done: 1 is blocked', 'slotTaken + done: 1 is blocked, first has 3']],
  [
    ...(['move', 'closeOwn', 'one person'] as const),
    ['done + done: first has 1, 3 is blocked', 'changedMeanwhile + done: 3 is blocked'],
  ],
  ['cancelIt', 'close', 'one time', ['done + done: 1 is blocked', 'alreadyCancelled + done: 1 is blocked']],
  ['close', 'close', 'one time', ['done + done: 1 is blocked']],

  [
    ...(['rebook', 'book', 'one person, two times'] as const),
    ['done + alreadyBooked: first has 1, 3 is blocked', 'alreadyBooked + done: first has 2, 3 is blocked'],
  ],
  [
    ...(['rebook', 'move', 'one time'] as const),
    ['done + slotTaken: first has 1, 3 is blocked, second has 4', 'slotTaken + done: second has 1, 3 is blocked'],
  ],
]);
