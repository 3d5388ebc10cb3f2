/**
 * Monday 08:00: many citizens after twenty times, each with the page of times open, all choosing at once, on the built portal.
 * Who holds a time confirms it. Who is asked to wait presses again when the answer says. Also what memory the portal takes.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase } from '@/lib/database/database';
import type { Rusher, TestRush } from '@/services/test-service';
import { testRush } from '@/services/testing';
import { memoryOf } from '../linux/processes';
import { quantile } from '../measure/quantile';
import { type Form, pageOf } from '../plain-browser/forms';
import { nextOf } from '../plain-browser/plain-browser';
import { startStack } from '../soak/stack';
import { agent, type Outcome, open, post } from './full/open';
import { signedIn } from './full/signed-in';
import type { Part, Row } from './part';

const times = 20;
/** How many open the page of times at once: nobody measures that here. */
const readyAtOnce = 8;

type Ready = { cookie: string; choice: Form };
/** Where a choice ended: given, taken, or anything else, which is a fault. */
type Told = { end: string; milliseconds: number; askedToWait: number };

/** Does the work for each, so many at once. */
async function forEachOf<Item>(items: Item[], atOnce: number, work: (item: Item, nth: number) => Promise<void>) {
  const left = items.entries();
  const worker = async () => {
    for (const [nth, item] of left) await work(item, nth);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function answerOf(outcome: Outcome) {
  if ('answer' in outcome) return outcome.answer;
  throw new Error(`no answer: ${outcome.why}`);
}

/** Opens the first page, and chooses there without pressing yet. */
async function getReady(portal: string, service: TestRush, { citizenId, firstPage }: Rusher, nth: number) {
  const cookie = await signedIn(citizenId);
  const page = pageOf(answerOf(await open(new URL(firstPage, portal), cookie)));
  const choice = service.chooseForm(page, nth);
  if (!choice) throw new Error(`${page.url.pathname} shows nothing to choose`);
  return { cookie, choice };
}

/** How long an answer asks to wait, in milliseconds; undefined for any other answer. */
function askedToWait(outcome: Outcome): number | undefined {
  const after = 'answer' in outcome && outcome.answer.status === 503 && outcome.answer.headers['retry-after'];
  return after ? Number(after) * 1_000 : undefined;
}

/** Does it until there is an answer to it; `asked` counts how often the answer was to wait. */
async function patiently(once: () => Promise<Outcome>): Promise<{ outcome: Outcome; asked: number }> {
  for (let asked = 0; ; asked++) {
    const outcome = await once();
    const pause = askedToWait(outcome);
    if (pause === undefined) return { outcome, asked };
    await wait(pause * (0.5 + Math.random()));
  }
}

/** Presses, and goes on until it is given or taken. */
async function takeOne(service: TestRush, { cookie, choice }: Ready): Promise<Told> {
  const from = performance.now();
  let waits = 0;
  const address = async (once: () => Promise<Outcome>) => {
    const { outcome, asked } = await patiently(once);
    waits += asked;
    return nextOf(answerOf(outcome));
  };
  const told = (end: string): Told => ({ end, milliseconds: performance.now() - from, askedToWait: waits });
  try {
    const check = await address(() => post(choice, cookie));
    if (service.endAt(check) === 'taken' || !check) return told(service.endAt(check));
    const { outcome, asked } = await patiently(() => open(check, cookie));
    waits += asked;
    const form = service.confirmForm(pageOf(answerOf(outcome)));
    return told(form ? service.endAt(await address(() => post(form, cookie))) : `${check.pathname} confirms nothing`);
  } catch (error) {
    return told(String(error));
  }
}

async function rushOf(portal: string, count: number): Promise<Row[]> {
  const service = testRush();
  const before = await service.inAll();
  const ready: Ready[] = [];
  await forEachOf(await service.prepare(count, times), readyAtOnce, async (rusher, nth) => {
    ready.push(await getReady(portal, service, rusher, nth));
  });
  const told = await Promise.all(ready.map((one) => takeOne(service, one)));
  const took = told.map(({ milliseconds }) => milliseconds / 1_000);
  const faults = told.filter(({ end }) => end !== 'given' && end !== 'taken');
  const after = await service.inAll();
  const waited = told.filter((one) => one.askedToWait > 0);
  return [
    {
      what: `${count.toLocaleString('en')} citizens after ${times} times: booked, double, faults`,
      figure: `${after.given - before.given}, ${after.doubled}, ${faults.length}${faults[0] ? ` (${faults[0].end})` : ''}`,
      aim: `${times}, 0, 0`,
    },
    {
      what: 'until each has its answer: median, 99 of 100',
      figure: `${quantile(took, 0.5).toFixed(1)} s, ${quantile(took, 0.99).toFixed(1)} s`,
    },
    { what: 'citizens who were asked to wait a minute', figure: String(waited.length) },
  ];
}

/** Idle again, in milliseconds. */
const calm = 10_000;

export const rush: Part = async ({ quick }) => {
  const stack = await startStack({ durable: true });
  Object.assign(process.env, stack.environment, { LOG_LEVEL: 'silent' });
  const memory = () => memoryOf(stack.portal.pid());
  try {
    const rows: Row[] = [];
    const idle = memory().now;
    for (const count of quick ? [60] : [200, 5_000]) rows.push(...(await rushOf(stack.url, count)));
    const { peak } = memory();
    await wait(quick ? 0 : calm);
    return [
      ...rows,
      { what: 'memory of the portal: idle, most, ten seconds later', figure: `${idle}, ${peak}, ${memory().now} MB` },
    ];
  } finally {
    agent.destroy();
    await closeDatabase();
    await stack.stop();
  }
};
