/** Two acts, each on a connection of its own, which a barrier releases at once. */
import { EventEmitter, once } from 'node:events';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { makeRandom } from '@/scripts/testing/random';

export type Work = () => Promise<string>;

const roundTrip = () => database().execute(sql`select 1`);

/**
 * Runs both. They wait for each other once each has a connection that works; then the one or the other makes so many round trips
 * first (`lead` of the second before the first; below zero the other way), so that each is ahead in some of the tries.
 * Answers what came of each, and whether they were under way at the same time.
 */
export async function releaseBoth([one, two]: [Work, Work], lead: number): Promise<{ words: string; met: boolean }> {
  let [arrived, underWay, met] = [0, 0, false];
  const barrier = new EventEmitter();
  const opened = once(barrier, 'open');
  const side = async (work: Work, roundTrips: number) => {
    await roundTrip();
    arrived += 1;
    if (arrived === 2) barrier.emit('open');
    await opened;
    for (let left = roundTrips; left > 0; left--) await roundTrip();
    underWay += 1;
    met ||= underWay === 2;
    return work().finally(() => (underWay -= 1));
  };
  const words = await Promise.all([side(one, lead), side(two, -lead)]);
  return { words: words.join(' + '), met };
}

/** The widest lead, in round trips: more than any act makes itself, also where it has to begin again. */
const widest = 14;
/** So many tries at most have leads from one end to the other. */
const mostParts = 20;

/** A lead for each try, by chance, from a seed: first one in each part of the way from the widest of the one to that of the other. */
export function leadsOf(tries: number, seed: number): number[] {
  const random = makeRandom(seed, 'leads');
  const parts = Math.min(tries, mostParts);
  const part = (2 * widest) / parts;
  const inPart = (nth: number) => Math.round(random.between(nth * part, (nth + 1) * part)) - widest;
  return Array.from({ length: tries }, (_, nth) => (nth < parts ? inPart(nth) : random.below(2 * widest + 1) - widest));
}
