/**
 * Offers of earlier times, with every act on the same time or by the same person, and by two workers. Times are numbered: 1 is
 * what is offered, 3 is where the first has an appointment, 4 where the second has. At the end the
 * worker looks once more: it gives back what is held in vain, and offers what is free.
 */
import { useTestDatabase } from '@/scripts/testing/database';
import { raceAll } from './testing/races/table';

useTestDatabase();

// Each look is over all who wait, those of the other tries of a round among them: many small rounds.
const long = { tries: 25, leastRounds: 40, mostRounds: 400 };

raceAll({ inFull: Boolean(process.env.TEST_ALL), long }, [
  [
    ...(['offer', 'book', 'one time'] as const),
    ['done + slotTaken: first is offered 1, first has 3', 'nothing + done: second has 1, first has 3'],
  ],
  [
    ...(['offer', 'hold', 'one time'] as const),
    ['done + slotTaken: first is offered 1, first has 3', 'nothing + done: second holds 1, first has 3'],
  ],
  // What is offered to oneself is open to oneself.
  [
    ...(['offer', 'hold', 'one person'] as const),
    ['done + done: first holds 1, first has 3', 'nothing + done: first holds 1, first has 3'],
  ],
  ['offer', 'move', 'one person', ['done + done: first has 1', 'nothing + done: first has 1']],
  [
    ...(['offer', 'move', 'one time'] as const),
    ['done + slotTaken: first is offered 1, first has 3, second has 4', 'nothing + done: second has 1, first has 3'],
  ],
  [
    ...(['offer', 'cancelIt', 'one time'] as const),
    ['done + done: first is offered 1, first has 3', 'nothing + done: first is offered 1, first has 3'],
  ],
  [
    ...(['offer', 'close', 'one time'] as const),
    ['done + done: 1 is blocked, first has 3', 'nothing + done: 1 is blocked, first has 3'],
  ],
  ['cancel', 'offer', 'one person', ['done + done: nothing', 'done + nothing: nothing']],
  // Two workers.
  [
    ...(['offer', 'offer', 'one time'] as const),
    [
      'done + nothing: first is offered 1, first has 3, second has 4',
      'nothing + done: second is offered 1, first has 3, second has 4',
    ],
  ],
  ['look', 'look', 'one person', ['done + done: first is offered 1, first has 3']],

  ['accept', 'book', 'one time', ['done + slotTaken: first has 1']],
  ['accept', 'accept', 'one person', ['done + changedMeanwhile: first has 1', 'changedMeanwhile + done: first has 1']],
  ['accept', 'decline', 'one person', ['done + done: first has 1']],
  ['accept', 'cancel', 'one person', ['done + changedMeanwhile: first has 1', 'changedMeanwhile + done: nothing']],
  [
    ...(['accept', 'close', 'one time'] as const),
    ['done + done: 1 is blocked', 'slotTaken + done: 1 is blocked, first has 3'],
  ],
  [
    ...(['accept', 'closeOwn', 'one person'] as const),
    ['done + done: first has 1, 3 is blocked', 'changedMeanwhile + done: first is offered 1, 3 is blocked'],
  ],
  [
    ...(['acceptLate', 'offer', 'one time'] as const),
    ['done + nothing: first has 1, second has 4', 'slotTaken + done: second is offered 1, first has 3, second has 4'],
  ],
  [
    'acceptLate',
    'hold',
    'one time',
    ['done + slotTaken: first has 1', 'slotTaken + done: second holds 1, first has 3'],
  ],
]);
