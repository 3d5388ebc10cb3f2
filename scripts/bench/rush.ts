/**
 * Monday 08:00: many citizens after twenty times, each with the check page open, all pressing its button at once, on the
 * built portal. Who is asked to wait presses again when the answer says. Also what memory the portal takes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Bookable } from '@/services/booking/testing/make-bookable';
import { portalTypescript } from '../demo/programs';
import { portalPid } from '../linux/processes';
import { quantile } from '../measure/quantile';

import { type Form, filled, formOf, pageOf } from '../plain-browser/forms';
import { logIn } from '../plain-browser/log-in';
import { makePlainBrowser, type PlainBrowser } from '../plain-browser/plain-browser';
import { type Answer, NoAnswer } from '../plain-browser/send';
import { type Stack, startStack } from '../soak/stack';
import type { Part, Row } from './part';

const times = 20;
/** How many log in at once: nobody measures that here. */
const loginsAtOnce = 8;

/** Where a confirmation ended: the receipt, "taken", or anything else, which is a fault. */
type End = 'booked' | 'taken' | string;
type Told = { end: End; milliseconds: number; askedToWait: number };

function makeCitizens(stack: Stack, count: number): Bookable[] {
  const args = [...portalTypescript, 'services/booking/testing/make-bookable.ts', String(times), String(count / times)];
  const made = spawnSync(process.execPath, args, {
    // Numbers that the rush before has not drawn.
    env: { ...stack.environment, TEST_WORKER_INDEX: String(count) } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  if (made.status !== 0) throw new Error(`the citizens could not be made: ${made.stderr}`);
  return JSON.parse(made.stdout);
}

/** Does the work for each, so many at once. */
async function forEachOf<Item>(items: Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** How long an answer asks to wait, in milliseconds; undefined for any other answer. */
function askedToWait({ status, headers }: Answer): number | undefined {
  return status === 503 && headers['retry-after'] ? Number(headers['retry-after']) * 1_000 : undefined;
}

function endOf(answer: Answer): End {
  const location = answer.headers.location ?? '';
  if (/\/appointments\/[0-9a-f-]{36}\?booked=1$/.test(location)) return 'booked';
  if (/\/time\?taken=1$/.test(location)) return 'taken';
  return `${answer.status} ${location.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`;
}

/** Presses the button until there is an answer to it. */
async function confirm(browser: PlainBrowser, form: Form): Promise<Told> {
  const from = performance.now();
  for (let asked = 0; ; asked++) {
    const answer = await browser.take({ form }, { limit: 120_000 }).catch((error: unknown) => error as NoAnswer);
    const pause = answer instanceof NoAnswer ? undefined : askedToWait(answer);
    if (pause === undefined || asked > 200) {
      const end = answer instanceof NoAnswer ? answer.message : endOf(answer);
      return { end, milliseconds: performance.now() - from, askedToWait: asked };
    }
    await wait(pause * (1 + Math.random()));
  }
}

/** Megabytes of memory: now, and the most so far. */
function memoryOf(stack: Stack): { now: number; peak: number } {
  const status = readFileSync(`/proc/${portalPid(Number(new URL(stack.url).port))}/status`, 'utf8');
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

const bookedSlots = `
  select count(*)::int as booked, count(*)::int - count(distinct (schedule_id, start_at))::int as double
  from appointment where status = 'booked' and citizen_id = any($1::uuid[])`;

async function countBooked(stack: Stack, citizens: Bookable[]): Promise<{ booked: number; double: number }> {
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  const { rows } = await client.query(bookedSlots, [citizens.map(({ id }) => id)]);
  await client.end();
  return rows[0];
}

async function rushOf(stack: Stack, count: number): Promise<Row[]> {
  const citizens = makeCitizens(stack, count);
  const agent = new Agent({ keepAlive: true });
  const ready: { browser: PlainBrowser; form: Form }[] = [];
  await forEachOf(citizens, loginsAtOnce, async ({ pid, check }) => {
    const browser = makePlainBrowser(agent);
    const page = pageOf(await logIn(browser, stack.url, pid, check));
    ready.push({ browser, form: filled(formOf(page, 'input[name="shown"]'), { go: 'next' }) });
  });
  const told = await Promise.all(ready.map(({ browser, form }) => confirm(browser, form)));
  agent.destroy();
  const took = told.map(({ milliseconds }) => milliseconds / 1_000);
  const faults = told.filter(({ end }) => end !== 'booked' && end !== 'taken');
  const { booked, double } = await countBooked(stack, citizens);
  const [first] = faults;
  return [
    {
      what: `${count.toLocaleString('en')} citizens after ${times} times: booked, double, faults`,
      figure: `${booked}, ${double}, ${faults.length}${first ? ` (${first.end})` : ''}`,
      aim: `${times}, 0, 0`,
    },
    {
      what: 'until each has its answer: median, 99 of 100',
      figure: `${quantile(took, 0.5).toFixed(1)} s, ${quantile(took, 0.99).toFixed(1)} s`,
    },
    {
      what: 'asked to wait: citizens, answers',
      figure: `${told.filter((one) => one.askedToWait > 0).length}, ${told.reduce((sum, one) => sum + one.askedToWait, 0)}`,
    },
  ];
}

/** Idle again, in milliseconds. */
const calm = 10_000;

export const rush: Part = async ({ quick }) => {
  const stack = await startStack({ durable: true });
  try {
    const rows: Row[] = [];
    const idle = memoryOf(stack).now;
    for (const count of quick ? [60] : [200, 5_000]) rows.push(...(await rushOf(stack, count)));
    const { peak } = memoryOf(stack);
    await wait(quick ? 0 : calm);
    const after = memoryOf(stack).now;
    return [
      ...rows,
      { what: 'memory of the portal: idle, most, ten seconds later', figure: `${idle}, ${peak}, ${after} MB` },
    ];
  } finally {
    await stack.stop();
  }
};
