/**
 * `npm run measure:weak-line`: goes through the form of a service in Chromium, at 400 kbit/s and 400 ms, and over a line that
 * stalls, resets and cuts as a seed says (`-- 1 2 3`: these seeds). Prints the seconds of each step, what the line did, and
 * how often was pressed. Fails unless each journey was confirmed once. A few minutes; loopback only.
 */
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { weakLineJourney } from '@/services/testing';
import { requireBrowser } from '../browser';
import { seededPlan } from '../weak-line/plan';
import { startRelay } from '../weak-line/relay';
import { onOwnPortal, origin } from './portal';

const given = process.argv.slice(2).map(Number);
const seeds = given.length > 0 ? given : [1, 2, 3, 4, 5];
/** 400 kbit/s each way, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

async function measure(): Promise<void> {
  const go = weakLineJourney();
  const browser = await chromium.launch({ executablePath: requireBrowser() });
  const rows: Record<string, string | number>[] = [];
  const add = async (line: string, options: BrowserContextOptions, condition?: typeof slow) => {
    const context = await browser.newContext({ baseURL: origin, ...options });
    const row = { line, ...(await go(context, condition)) };
    await context.close();
    rows.push(row);
    return row;
  };
  await add('as it is', {});
  await add('400 kbit/s, 400 ms', {}, slow);
  for (const seed of seeds) {
    const { plan, done } = seededPlan(seed);
    const relay = await startRelay(plan);
    Object.assign(await add(`seed ${seed}`, { proxy: relay.proxy }), done);
    relay.stop();
  }
  await browser.close();
  console.table(rows);
  const wrong = rows.filter(({ confirmed }) => confirmed !== 1);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${rows.length} were not confirmed once`);
}

await onOwnPortal(measure);
