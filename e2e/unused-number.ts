/** Numbers for people whom one test makes: none is drawn twice in a run, so that no two tests meet. */
import { people } from '@/services/test-people';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';

const day = 24 * 60 * 60_000;
const days = 30 * 365;
/** More than one worker ever makes; a worker that is started anew has another index. */
const perWorker = 20_000;

const taken = new Set(people.map(({ pid }) => pid));
let drawn = 0;

/** A synthetic number that nobody has: the days of thirty years in turn, and then the next number of each. */
export function unusedNumber(): string {
  const index = Number(process.env.TEST_WORKER_INDEX ?? 0) * perWorker + drawn++;
  const nth = index % days;
  const born = new Date(Date.UTC(1960, 0, 1) + nth * day).toISOString().slice(0, 10);
  // Not the same nth number of every day, which would end alike.
  const number = syntheticNumber(born, (Math.floor(index / days) + nth * 7) % 380);
  return taken.has(number) ? unusedNumber() : number;
}
