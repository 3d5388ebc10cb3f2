/**
 * Monday 08:00: many citizens after twenty times, each with the check page open, all pressing its button at once, on the
 * built portal. Who is asked to wait presses again when the answer says. Also what memory the portal takes.
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
/** How many come to the check page at once: nobody measures that here. */
const readyAtOnce = 8;

type Ready = { cookie: string; form: Form };
/** Where a confirmation ended: given, taken, or anything else, which is a fault. */
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

/** From the first page to the check page. */
async function getReady(portal: string, service: TestRush, { citizenId, firstPage }: Rusher, nth: number) {
  const cookie = await signedIn(citizenId);
  const page = pageOf(answerOf(await open(new URL(firstPage, portal), cookie)));
  const choice = service.chooseForm(page, nth);
  const check = choice && nextOf(answerOf(await post(choice, cookie)));
  const form = check && service.confirmForm(pageOf(answerOf(await open(check, cookie))));
  if (!form) throw new Error(`${page.url.pathname} did not lead to a check page`);
  return { cookie, form };
}

/** How long an answer asks to wait, in milliseconds; undefined for any other answer. */
function askedToWait(outcome: Outcome): number | undefined {
  const after = 'answer' in outcome && outcome.answer.status === 503 && outcome.answer.headers['retry-after'];
  return after ? Number(after) * 1_000 : undefined;
}

/** Presses the button until there is an answer to it, and looks where that leads. */
async function confirm(service: TestRush, { cookie, form }: Ready): Promise<Told> {
  const from = performance.now();
  for (let asked = 0; ; asked++) {
    const outcome = await post(form, cookie);
    const pause = askedToWait(outcome);
    if (pause === undefined) {
      const end = 'answer' in outcome ? service.endAt(nextOf(outcome.answer)) : outcome.why;
      return { end, milliseconds: performance.now() - from, askedToWait: asked };
    }
    await wait(pause * (0.5 + Math.random()));
  }
}

async function rushOf(portal: string, count: number): Promise<Row[]> {
  const service = testRush();
  const before = await service.inAll();
  const ready: Ready[] = [];
  await forEachOf(await service.prepare(count, times), readyAtOnce, async (rusher, nth) => {
    ready.push(await getReady(portal, service, rusher, nth));
  });
  const told = await Promise.all(ready.map((one) => confirm(service, one)));
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
