/** The acts of the short kills' citizens: each is asked for until its citizen is told what became of it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Acts } from '@/scripts/kills/acts';
import type { Random } from '@/scripts/testing/random';
import type { Ledger } from '../soak/ledger';
import {
  type Booked,
  type Choice,
  type Hold,
  nowBooked,
  nowCancelled,
  nowHolds,
  nowMoved,
  nowRefused,
  type Person,
  pressOf,
} from './choose';
import type { Prepared, Time } from './prepare';
import type { Answered, Asked } from './worker';
import type { Worker } from './workers';

/** `strange`: answers that should not come. */
export type On = { ledger: Ledger; acts: Acts; workers: Worker[]; random: Random; strange: string[] };

/** So often an act is asked for, a few milliseconds apart. */
const MOST_LOST = 3_000;

/** Asks until an answer comes, of one process or the other; now and then both at once, as who presses twice. */
async function untilTold(asked: Asked, { workers, random }: On): Promise<Answered & { lost: number }> {
  for (let lost = 0; lost < MOST_LOST; lost++) {
    const to = random.chance(0.1) ? workers : [random.pick(workers)];
    const answers = await Promise.all(to.map((worker) => worker.ask(asked)));
    const told = answers.filter((answer) => answer !== null).filter(({ fault }) => fault === undefined);
    const [one, other = one] = told;
    if (one?.id && other?.id && one.id !== other.id) throw new Error(`two presses made ${one.id} and ${other.id}`);
    // Where one was told that it is taken, and one that it is booked, the pages of the draft lead to what is booked.
    if (one && told.length === to.length && one.id === other?.id) return { ...one, lost };
    await wait(random.between(1, 20));
  }
  throw new Error('nobody told what became of an act');
}

/** Whether the citizen was told to have it for a while yet: then it is nobody else's. */
const holds = (person: Person, time: Time) => person.held?.time === time && +person.held.until > Date.now();

async function hold(on: On, person: Person, citizenId: string, { time, journey }: Hold): Promise<void> {
  const { ledger, acts, strange } = on;
  const { scheduleId, startAt, kind } = time;
  const request = { journey, slot: { scheduleId, startAt }, kind, key: randomUUID() };
  const { id, until, refusal, lost } = await untilTold({ citizenId, hold: request }, on);
  if (id && until) {
    if (person.held) person.held.time.isTaken = false;
    nowHolds(person, citizenId, { time, journey, until: new Date(until) }, ledger);
  } else if (refusal === 'slotTaken') time.isTaken = true;
  else strange.push(`a hold was refused: ${refusal}`);
  acts.note({ told: id ? 'held' : 'taken', lost });
}

async function book(on: On, person: Person, draft: Prepared): Promise<void> {
  const { ledger, acts, strange } = on;
  ledger.press(pressOf(draft));
  const { citizenId, draftId, time } = draft;
  const { id, refusal, lost } = await untilTold({ citizenId, draftId, startAt: time.startAt }, on);
  if (id) nowBooked(person, draft, id, ledger);
  else if (refusal === 'slotTaken' && !holds(person, time)) nowRefused(draft, ledger);
  else strange.push(`a booking was refused: ${refusal}`);
  acts.note({ told: id ? 'booked' : 'taken', lost });
}

async function move(on: On, person: Person, citizenId: string, booked: Booked, to: Time): Promise<void> {
  const { ledger, acts, strange } = on;
  ledger.moving(booked.id, to.startAt);
  const { id: appointmentId, version } = booked;
  const slot = { scheduleId: to.scheduleId, startAt: to.startAt };
  const press = { id: appointmentId, version, slot, key: randomUUID() };
  const { id, refusal, lost } = await untilTold({ citizenId, move: press }, on);
  if (id) nowMoved(person, citizenId, booked, to, ledger);
  else if (refusal === 'slotTaken' && !holds(person, to)) {
    ledger.notMoved(appointmentId);
    to.isTaken = true;
  } else strange.push(`a move was refused: ${refusal}`);
  acts.note({ told: id ? 'moved' : 'taken', lost });
}

async function cancel(on: On, person: Person, citizenId: string, booked: Booked): Promise<void> {
  const { ledger, acts, strange } = on;
  const { id, version } = booked;
  ledger.cancelling(id);
  const press = { id, version, fee: null, key: randomUUID() };
  const { id: cancelled, refusal, lost } = await untilTold({ citizenId, cancel: press }, on);
  if (cancelled === id) nowCancelled(person, booked, ledger);
  else strange.push(`a cancellation was refused: ${refusal}`);
  acts.note({ told: 'cancelled', lost });
}

/** Does it, and notes what the citizen was told. */
export async function act(on: On, person: Person, citizenId: string, choice: Choice): Promise<void> {
  if ('hold' in choice) return hold(on, person, citizenId, choice.hold);
  if ('book' in choice) return book(on, person, choice.book);
  if ('move' in choice) return move(on, person, citizenId, choice.move, choice.to);
  return cancel(on, person, citizenId, choice.cancel);
}
