/**
 * Ten times what the portal can do, for some seconds: whether it goes on answering at its capacity, what the others are
 * told, and whether probes are answered. The portal has 512 MiB and one core, the page is the one that a rush of signed-in citizens begins at.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { testRush } from '@/services/testing';
import { quantile } from '../measure/quantile';
import { onConfinedPortal } from './full/on-confined-portal';
import { type Outcome, open } from './full/open';
import { watchProbes } from './full/probes';
import { signedIn } from './full/signed-in';
import type { Part } from './part';

const citizens = 20;
const times = 20;
/** So many ask at once while the capacity is measured, and no more than so many a second after it. */
const atOnce = 32;
const mostPerSecond = 1_500;
const factor = 10;
/** A citizen, or a load balancer, gives up after this. */
const patience = 60_000;

const statusOf = (outcome: Outcome) => ('answer' in outcome ? String(outcome.answer.status) : outcome.why);

/** Answers a second while `atOnce` clients ask one after the other. */
async function capacityOf(ask: () => Promise<Outcome>, seconds: number): Promise<number> {
  const from = performance.now();
  const isOver = () => performance.now() - from > seconds * 1000;
  let answered = 0;
  const client = async () => {
    while (!isOver()) if (statusOf(await ask()) === '200') answered++;
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return (answered * 1000) / (performance.now() - from);
}

/** Sends so many a second, whatever comes back. Answers what came, and the seconds until the last page. */
async function flood(ask: () => Promise<Outcome>, perSecond: number, seconds: number) {
  const from = performance.now();
  const asked: Promise<Outcome>[] = [];
  let lastPage = 0;
  const noted = async () => {
    const outcome = await ask();
    if (statusOf(outcome) === '200') lastPage = performance.now() - from;
    return outcome;
  };
  for (let gone = 0; gone < seconds * 1000; gone = performance.now() - from) {
    while (asked.length < (gone * perSecond) / 1000) asked.push(noted());
    await wait(5);
  }
  return { outcomes: await Promise.all(asked), seconds: lastPage / 1000 };
}

export const overload: Part = async ({ quick }) =>
  onConfinedPortal(undefined, async ({ origin, peak, how }) => {
    const seconds = quick ? 4 : 15;
    const rushers = await testRush().prepare(citizens, times);
    const people: { url: URL; cookie: string }[] = [];
    for (const { citizenId, firstPage } of rushers)
      people.push({ url: new URL(firstPage, origin), cookie: await signedIn(citizenId) });
    let nth = 0;
    const ask = () => {
      const { url, cookie } = people[nth++ % people.length] as (typeof people)[number];
      return open(url, cookie, patience);
    };
    await capacityOf(ask, seconds / 4);
    const capacity = await capacityOf(ask, seconds);
    const perSecond = Math.min(capacity * factor, mostPerSecond);
    const probes = watchProbes(origin);
    const { outcomes, seconds: took } = await flood(ask, perSecond, seconds);
    const { live, ready, wrong, overloaded } = await probes.end();
    const after = await capacityOf(ask, seconds / 2);
    const pages = outcomes.filter((outcome) => statusOf(outcome) === '200');
    const refused = outcomes.filter((outcome) => statusOf(outcome) === '503');
    const waited = (some: Outcome[], part: number) =>
      quantile(
        some.map(({ took }) => took),
        part,
      ) / 1000;
    return [
      {
        what: `capacity, ${atOnce} at once (${how}); the same after the flood`,
        figure: `${capacity.toFixed(0)}, ${after.toFixed(0)} pages a second`,
      },
      {
        what: `${(perSecond / capacity).toFixed(1)} times that for ${seconds} s: pages a second until the last ÷ capacity`,
        figure: (pages.length / took / capacity).toFixed(2),
        aim: '1',
      },
      {
        what: 'pages, 503, no answer',
        figure: `${pages.length}, ${refused.length} (${((100 * refused.length) / outcomes.length).toFixed(0)} %), ${outcomes.length - pages.length - refused.length}`,
        aim: 'no answer: 0',
      },
      {
        what: 'a page: median, 99th percentile; a 503: 99th percentile',
        figure: `${waited(pages, 0.5).toFixed(1)} s, ${waited(pages, 0.99).toFixed(1)} s; ${waited(refused, 0.99).toFixed(1)} s`,
        aim: '< 60 s',
      },
      {
        what: 'slowest answer to a probe: live, ready; not 200; said "overloaded"',
        figure: `${live.toFixed(0)} ms, ${ready.toFixed(0)} ms; ${wrong}; ${overloaded}`,
      },
      { what: 'peak resident memory', figure: `${peak()} MB`, aim: '< 512 MB' },
    ];
  });
