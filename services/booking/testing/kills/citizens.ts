/** The citizens of the short kills: they ask processes with the use cases, and ask again until they are told. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Acts } from '@/scripts/kills/acts';
import { makeRandom, type Random } from '@/scripts/testing/random';
import type { Ledger } from '../soak/ledger';
import { choose, nowBooked, nowCancelled, nowRefused, type Person, peopleWith, pressOf } from './choose';
import type { Prepared, Time } from './prepare';
import type { Answered, Asked } from './worker';
import type { Worker } from './workers';

type Options = { prepared: Prepared[]; ledger: Ledger; acts: Acts; workers: Worker[]; seed: number };

/** So often an act is asked for, a few milliseconds apart. */
const MOST_LOST = 3_000;

/** Asks until an answer comes, of one process or the other; now and then both at once, as who presses twice. */
async function untilTold(asked: Asked, workers: Worker[], random: Random): Promise<Answered & { lost: number }> {
  for (let lost = 0; lost < MOST_LOST; lost++) {
    const to = random.chance(0.1) ? workers : [random.pick(workers)];
    const answers = await Promise.all(to.map((worker) => worker.ask(asked)));
    const told = answers.filter((answer) => answer !== null).filter(({ fault }) => fault === undefined);
    const [one, other = one] = told;
    if (one?.id && other?.id && one.id !== other.id) throw new Error(`two presses made ${one.id} and ${other.id}`);
    // Where one was told that it is taken, and one that it is booked, the pages of the draft lead to what is booked.
    if (one && told.length === to.length && (one.id === other?.id || 'cancel' in asked)) return { ...one, lost };
    await wait(random.between(1, 20));
  }
  throw new Error('nobody told what became of an act');
}

export function makeCitizens({ prepared, ledger, acts, workers, seed }: Options) {
  const random = makeRandom(seed, 'citizens');
  const resting = [...peopleWith(prepared, ledger)];
  /** Answers that should not come. */
  const strange: string[] = [];

  async function book(person: Person, draft: Prepared): Promise<void> {
    ledger.press(pressOf(draft));
    const { citizenId, draftId, time } = draft;
    const { id, refusal, lost } = await untilTold({ citizenId, draftId, startAt: time.startAt }, workers, random);
    if (id) nowBooked(person, draft, id, ledger);
    else if (refusal === 'slotTaken') nowRefused(draft, ledger);
    else strange.push(`a booking was refused: ${refusal}`);
    acts.note({ told: id ? 'booked' : 'taken', lost });
  }

  async function cancel(person: Person, citizenId: string, id: string, time: Time): Promise<void> {
    ledger.cancelling(id);
    const press = { id, version: 1, fee: null, key: randomUUID() };
    const told = await untilTold({ citizenId, cancel: press }, workers, random);
    // The page of an appointment that is cancelled already says that it is cancelled.
    if (told.id === id || told.refusal === 'alreadyCancelled') nowCancelled(person, id, time, ledger);
    else strange.push(`a cancellation was refused: ${told.refusal}`);
    acts.note({ told: 'cancelled', lost: told.lost });
  }

  async function actor(count: number): Promise<void> {
    while (acts.begun() < count) {
      const [someone] = resting.splice(random.below(resting.length), 1);
      if (!someone) return;
      const [citizenId, person] = someone;
      const choice = choose(person, random);
      acts.begin();
      if (!choice) throw new Error('a citizen has nothing to do any more');
      if ('book' in choice) await book(person, choice.book);
      else await cancel(person, citizenId, choice.cancel, choice.time);
      resting.push(someone);
    }
  }

  return {
    strange,
    /** So many acts, some at once. Resolves when each citizen was told. */
    act: (count: number, atOnce: number) => Promise.all(Array.from({ length: atOnce }, () => actor(count))),
  };
}
