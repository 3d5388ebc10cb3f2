/** CPU of each form that is sent, beside a form whose action does nothing but lead on. */
import { type Form, formOf, pageOf } from '@/scripts/plain-browser/forms';
import { type PlainBrowser, visit } from '@/scripts/plain-browser/plain-browser';
import type { GuardedWalk } from '@/services/test-bench';
import { origin, serverPid } from '../../measure/portal';
import { byTurns, costOf, type Pair, pairOf, type Task } from './by-turns';
import { emptyPostAddress } from './copy';

/** Sends a form, and does not follow where it leads. */
const sending =
  (browser: PlainBrowser, form: Form): Task =>
  async () => {
    const { status, url, headers } = await browser.take({ form });
    if (status !== 303 || /error=|taken=|\/problem/.test(headers.location ?? '/problem'))
      throw new Error(`${url}: ${status}, ${headers.location}`);
  };

/** Each form that may be sent again is, with the same answers; the others are made anew before the clock starts. */
export async function measurePosts(browser: PlainBrowser, forms: GuardedWalk['forms'], rounds: number, times: number) {
  const page = pageOf(await visit(browser, { url: new URL(emptyPostAddress, origin) }));
  const empty = sending(browser, formOf(page, '[name="text"]'));
  const pairs: Record<string, Pair> = {};
  for (const [name, form] of Object.entries(forms))
    pairs[name] =
      typeof form === 'function'
        ? await oneByOne(browser, form, empty, 3 * rounds)
        : await byTurns(serverPid(), [sending(browser, form), empty], rounds, times);
  return pairs;
}

async function oneByOne(browser: PlainBrowser, make: () => Promise<Form>, empty: Task, rounds: number): Promise<Pair> {
  const [reals, bares] = [[] as number[], [] as number[]];
  const pid = serverPid();
  for (let round = 0; round < rounds; round++) {
    const form = await make();
    reals.push(await costOf(pid, sending(browser, form), 1));
    bares.push(await costOf(pid, empty, 1));
  }
  return pairOf(reals, bares);
}
