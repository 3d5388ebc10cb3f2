/**
 * CPU of each page beside the same markup from constants with guard and texts off, and of each post beside an action that
 * only leads on. Real and bare pages stand in one build and are asked for by turns, two at once.
 */
import type { PlainBrowser } from '@/scripts/plain-browser/plain-browser';
import { send } from '@/scripts/plain-browser/send';
import { onOwnPortal, origin, serverPid } from '../../measure/portal';
import { quantile } from '../../measure/quantile';
import type { Part, Row } from '../part';
import { byTurns, type Pair, type Task } from './by-turns';
import { bareAddress, copyOfNow, makeCopy } from './copy';
import { headersFor, type Seen, signedIn, walk } from './journey';
import { measurePosts } from './posts';

const atOnce = 2;

function figureOf({ real, bare, ratios }: Pair, each = 1): string {
  const [least, middle, most] = [0, 0.5, 1].map((part) => quantile(ratios, part).toFixed(2));
  return `**${middle}** (${least}–${most}): ${(real / each).toFixed(2)} ÷ ${(bare / each).toFixed(2)} ms`;
}

function asking(path: string, headers: Record<string, string>): Task {
  const ask = async () => {
    const { status } = await send({ url: new URL(path, origin), headers });
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  return async () => void (await Promise.all(Array.from({ length: atOnce }, ask)));
}

const tasksFor = (browser: PlainBrowser, { name, path, isGuarded }: Seen): [Task, Task] => [
  asking(path, headersFor(browser, isGuarded)),
  asking(bareAddress(name), {}),
];

async function measurePage(tasks: [Task, Task], page: Seen, rounds: number, times: number): Promise<Row> {
  const { name, isGuarded, html } = page;
  const pair = await byTurns(serverPid(), tasks, rounds, times);
  return {
    what: `page ${name} ÷ bare, ${Math.round(html.length / 1024)} kB`,
    figure: figureOf(pair, atOnce),
    aim: isGuarded ? '1.6' : '1.3',
  };
}

/** What the copy is made of: the pages as the portal answers them now. */
async function capture(): Promise<Seen[]> {
  let seen: Seen[] = [];
  await onOwnPortal(async () => {
    seen = (await walk(await signedIn())).pages;
  }, quiet());
  return seen;
}

const quiet = (folder?: string) => ({ folder, output: 'ignore' as const });

export const pages: Part = async ({ quick }) => {
  const folder = copyOfNow() ?? makeCopy(await capture());
  const [rounds, times] = quick ? [3, 8] : [9, 40];
  const rows: Row[] = [];
  await onOwnPortal(async () => {
    const browser = await signedIn();
    const { pages: seen, steps } = await walk(browser);
    const measured = seen.map((page) => ({ page, tasks: tasksFor(browser, page) }));
    // Until the machine code of what all pages share is made.
    for (const { tasks } of measured) await byTurns(serverPid(), tasks, 0, times);
    for (const { page, tasks } of measured) rows.push(await measurePage(tasks, page, rounds, times));
    const posts = await measurePosts(browser, steps, rounds, times);
    for (const [name, pair] of Object.entries(posts))
      rows.push({ what: `post ${name} ÷ an empty action`, figure: figureOf(pair), aim: '1.6' });
  }, quiet(folder));
  return rows;
};
