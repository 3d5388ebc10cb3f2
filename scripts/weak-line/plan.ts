/** What a seed makes a line do, request for request. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRandom } from '../testing/random';
import type { Fate } from './relay';

/** How likely each is, of a hundred posts. Everything else goes through, so that the journey begins. */
const ofHundred = { lost: 10, 'answer lost': 10, half: 5, stalled: 15 } as const;
/** Milliseconds that an answer stalls. */
const stall = [1_000, 15_000] as const;

/** The plan of one journey, and what it did so far. */
export function seededPlan(seed: number) {
  const random = makeRandom(seed, 'weak line');
  const done: Record<string, number> = {};
  const fate = (): Fate => {
    let left = random.below(100);
    const kind = (Object.keys(ofHundred) as (keyof typeof ofHundred)[]).find((each) => {
      left -= ofHundred[each];
      return left < 0;
    });
    if (!kind) return { kind: 'through' };
    done[kind] = (done[kind] ?? 0) + 1;
    return kind === 'stalled' ? { kind, until: wait(random.between(...stall)) } : { kind };
  };
  return {
    plan: ({ method, headers }: IncomingMessage): Fate =>
      method === 'POST' && headers['next-action'] ? fate() : { kind: 'through' },
    done,
  };
}
