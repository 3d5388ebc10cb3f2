/** The citizens of the short kills: they ask processes with the use cases, and ask again until they are told. */
import type { Acts } from '@/scripts/kills/acts';
import { makeRandom } from '@/scripts/testing/random';
import type { Ledger } from '../soak/ledger';
import { act } from './act';
import { choose, peopleWith } from './choose';
import type { Prepared } from './prepare';
import type { Worker } from './workers';

type Options = { prepared: Prepared[]; ledger: Ledger; acts: Acts; workers: Worker[]; seed: number };

export function makeCitizens({ prepared, ledger, acts, workers, seed }: Options) {
  const random = makeRandom(seed, 'citizens');
  const resting = [...peopleWith(prepared, ledger)];
  const strange: string[] = [];
  const on = { ledger, acts, workers, random, strange };

  async function actor(count: number): Promise<void> {
    while (acts.begun() < count) {
      const [someone] = resting.splice(random.below(resting.length), 1);
      if (!someone) return;
      const [citizenId, person] = someone;
      const choice = choose(person, citizenId, random, ledger);
      acts.begin();
      if (!choice) throw new Error('a citizen has nothing to do any more');
      await act(on, person, citizenId, choice);
      resting.push(someone);
    }
  }

  return {
    /** Answers that should not come. */
    strange,
    /** So many acts, some at once. Resolves when each citizen was told. */
    act: (count: number, atOnce: number) => Promise.all(Array.from({ length: atOnce }, () => actor(count))),
  };
}
