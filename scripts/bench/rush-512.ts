/**
 * Many citizens at once through the real pages, by a portal in 512 MiB and on one core: a page, a choice, the check page,
 * confirmation, each of them by all at the same moment. Everybody gets what they asked for, or is told that it is taken.
 * `BENCH_NODE` names another Node to run it on, by its path.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Rusher, TestRush } from '@/services/test-service';
import { testRush } from '@/services/testing';
import { quantile } from '../measure/quantile';
import { type Form, type Page, pageOf } from '../plain-browser/forms';
import { nextOf } from '../plain-browser/plain-browser';
import { problemOf } from '../soak/problem';
import { onConfinedPortal } from './full/on-confined-portal';
import { agent, type Outcome, open, post } from './full/open';
import { watchProbes } from './full/probes';
import { signedIn } from './full/signed-in';
import type { Part, Row } from './part';

const times = 20;
/** How often a citizen who is told to wait tries again. */
const tries = 5;

type Count = { busy: number; problem: number; none: Record<string, number>; took: number[] };

/** Does it; again after a while where the portal says that it has too much to do. Undefined where nothing came. */
async function patiently(count: Count, once: () => Promise<Outcome>): Promise<Page | undefined> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const outcome = await once();
    count.took.push(outcome.took);
    if (!('answer' in outcome)) {
      count.none[outcome.why] = (count.none[outcome.why] ?? 0) + 1;
      return undefined;
    }
    if (outcome.answer.status !== 503) {
      const page = pageOf(outcome.answer);
      if (problemOf(page)) count.problem++;
      return page;
    }
    count.busy++;
    await wait(Number(outcome.answer.headers['retry-after'] ?? 1) * 1000);
  }
  return undefined;
}

async function rush(origin: string, service: TestRush, rushers: Rusher[]) {
  const count: Count = { busy: 0, problem: 0, none: {}, took: [] };
  const people = await inTurn(rushers, async (rusher) => ({ ...rusher, cookie: await signedIn(rusher.citizenId) }));
  type Person = (typeof people)[number];
  const opened = (cookie: string, url: URL) => patiently(count, () => open(url, cookie));
  const sent = async ({ cookie }: Person, form: Form | undefined) => {
    const answer = form && (await patiently(count, () => post(form, cookie)));
    const next = answer && nextOf(answer);
    return next ? opened(cookie, next) : answer;
  };
  const all = <Value>(work: (person: Person, nth: number) => Promise<Value>) => Promise.all(people.map(work));
  const pages = await all(({ cookie, firstPage }) => opened(cookie, new URL(firstPage, origin)));
  const checks = await all((person, nth) => sent(person, pages[nth] && service.chooseForm(pages[nth], nth)));
  // Who was told "taken" on choosing has come to an end there.
  const ends = await all((person, nth) => {
    const form = checks[nth] && service.confirmForm(checks[nth]);
    return form ? sent(person, form) : Promise.resolve(checks[nth]);
  });
  const told = { given: 0, taken: 0, other: 0 };
  for (const page of ends) told[page ? service.endOf(page) : 'other']++;
  return { ...count, told };
}

async function inTurn<From, To>(values: From[], work: (value: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const value of values) results.push(await work(value));
  return results;
}

async function rushOn(node: string | undefined, citizens: number): Promise<Row[]> {
  return onConfinedPortal(node, async ({ origin, peak, how, version }) => {
    const service = testRush();
    const rushers = await service.prepare(citizens, times);
    const probes = watchProbes(origin);
    const from = performance.now();
    const { told, problem, busy, none, took } = await rush(origin, service, rushers);
    const seconds = (performance.now() - from) / 1000;
    const { live, ready, wrong } = await probes.end();
    agent.destroy();
    const { given, doubled } = await service.inAll();
    const what = `${citizens} citizens after ${times} times, Node ${version}, ${how}`;
    const lost = Object.entries(none).map(([why, count]) => `${count} ${why}`);
    return [
      {
        what: `${what}: told "it is yours", told "taken", other`,
        figure: `${told.given}, ${told.taken}, ${told.other}`,
        aim: `${times}, ${citizens - times}, 0`,
      },
      { what: 'in the database: given, double', figure: `${given}, ${doubled}`, aim: `${times}, 0` },
      {
        what: 'problem pages, 503, no answer',
        figure: `${problem}, ${busy}, ${lost.join(' ') || 0}`,
        aim: '0, 0, 0',
      },
      {
        what: 'a request: median, 99th percentile, longest; all of it',
        figure: `${[0.5, 0.99, 1].map((part) => `${(quantile(took, part) / 1000).toFixed(1)} s`).join(', ')}; ${seconds.toFixed(0)} s`,
      },
      { what: 'peak resident memory', figure: `${peak()} MB`, aim: '< 512 MB' },
      {
        what: 'slowest answer to a probe: live, ready; not 200',
        figure: `${live.toFixed(0)} ms, ${ready.toFixed(0)} ms; ${wrong}`,
      },
    ];
  });
}

export const rush512: Part = ({ quick }) => rushOn(process.env.BENCH_NODE, quick ? 100 : 1_000);
