/**
 * Races two acts again and again, each try with people and times of its own, and counts how they ended. An end is what came of
 * the first, what came of the second, and who has what then: `done + slotTaken: first has 1`.
 */
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import type { ChosenSlot } from '@/lib/slots/slots';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { freeInVain, offerOpen } from '@/services/booking/offering-store';
import { addGp, addPatients } from '@/services/practices/testing/world';
import type { TestGp } from '../patients';
import { addSlots } from '../world';
import type { Act, Person } from './act';
import { type ActName, acts } from './acts';
import { brokenRules, readLeft } from './left';
import { leadsOf, releaseBoth, type Work } from './release';

/** `for`: two people race for one time; or one person in two tabs, for one time or for two. */
export type Race = { first: ActName; second: ActName; for: 'one time' | 'one person' | 'one person, two times' };

/** `all`: how often each end came; `met`: how often where both were under way at the same time; `broken`: what must never be. */
export type Outcome = { all: Ends; met: Ends; broken: string[] };
type Ends = Record<string, number>;

/** So many tries are prepared at once: the pool has ten connections. */
const atOnce = 8;

type Try = { people: { first: Person; second: Person }; times: ChosenSlot[]; works: [Work, Work] };

/** Beside the two that the acts may aim at, one of each person's own. A week ahead: no rule about deadlines is in the way. */
const timesATry = 4;
const startsOf = (tries: number) =>
  Array.from({ length: tries * timesATry }, (_, nth) => inMinutes(8 * 24 * 60 + 20 * nth));

function preparer(gp: TestGp, people: Try['people'], times: ChosenSlot[]) {
  const made = new Map<string, Promise<unknown>>();
  const [one, two, ...spares] = times as [ChosenSlot, ChosenSlot, ChosenSlot, ChosenSlot];
  return (act: Act, name: 'first' | 'second', isSecondTime: boolean) => {
    const who = people[name];
    const spare = who === people.first ? spares[0] : spares[1];
    return act({
      ...{ who, gp, aim: isSecondTime ? two : one },
      made: <Value>(what: string, make: (spare: ChosenSlot) => Promise<Value>) => {
        const key = `${what} of ${who.id}`;
        if (!made.has(key)) made.set(key, make(spare as ChosenSlot));
        return made.get(key) as Promise<Value>;
      },
    });
  };
}

async function prepareTry(race: Race, gp: TestGp, people: Try['people'], times: ChosenSlot[]): Promise<Try> {
  const prepare = preparer(gp, people, times);
  const first = await prepare(acts[race.first], 'first', false);
  const second = await prepare(acts[race.second], 'second', race.for === 'one person, two times');
  return { people, times, works: [first, second] };
}

async function prepareTries(race: Race, tries: number, gp: TestGp): Promise<Try[]> {
  const people = await addPatients(tries * 2, gp);
  const times = await addSlots(gp, startsOf(tries));
  const prepared: Try[] = [];
  for (let nth = 0; nth < tries; nth += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, tries - nth) }, (_, more) => nth + more);
    const ready = some.map((which) => {
      const [first, other] = people.slice(2 * which) as [Person, Person];
      const second = race.for === 'one time' ? other : first;
      return prepareTry(race, gp, { first, second }, times.slice(timesATry * which, timesATry * (which + 1)));
    });
    prepared.push(...(await Promise.all(ready)));
  }
  return prepared;
}

/** The worker comes by every few seconds. */
async function lookOnceMore(): Promise<void> {
  await freeInVain(inPieces, testNow);
  await offerOpen(inPieces, { at: testNow, until: inMinutes(120) });
}

/** Races them so often. */
export async function raceOften(race: Race, tries: number, seed: number): Promise<Outcome> {
  const gp = await addGp();
  const prepared = await prepareTries(race, tries, gp);
  const leads = leadsOf(tries, seed);
  const told: { words: string; met: boolean }[] = [];
  for (const [nth, { works }] of prepared.entries()) told.push(await releaseBoth(works, leads[nth] ?? 0));
  await lookOnceMore();
  const left = await readLeft(gp.scheduleId);
  const endOf = (nth: number, { people, times }: Try) => `${told[nth]?.words}: ${left(people, times)}`;
  const ends = prepared.map((one, nth) => ({ end: endOf(nth, one), met: told[nth]?.met }));
  const broken = await brokenRules();
  // The looks of the next round are for its own people.
  await database().execute(sql`
    with gone as (delete from earlier_wish where schedule_id = ${gp.scheduleId}::uuid returning id)
    update slot set status = 'free', held_by = null, held_until = null from gone where slot.held_by = gone.id`);
  return { all: countOf(ends), met: countOf(ends.filter(({ met }) => met)), broken };
}

function countOf(ends: { end: string }[]): Ends {
  const counts: Ends = {};
  for (const { end } of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}
