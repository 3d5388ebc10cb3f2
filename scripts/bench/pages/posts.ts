/** CPU of each form that is sent, beside a form whose action does nothing but lead on. */
import { type Form, filled, formOf, pageOf } from '@/scripts/plain-browser/forms';
import { type PlainBrowser, visit } from '@/scripts/plain-browser/plain-browser';
import { origin, serverPid } from '../../measure/portal';
import { byTurns, costOf, type Pair, pairOf, type Task } from './by-turns';
import { emptyPostAddress } from './copy';
import { fillIn, go } from './journey';

type Steps = Awaited<ReturnType<typeof fillIn>>;

/** Sends a form, and does not follow where it leads. Answers that address. */
async function sendForm(browser: PlainBrowser, form: Form): Promise<URL> {
  const { status, url, headers } = await browser.take({ form });
  const next = new URL(headers.location ?? '/problem', url);
  if (status !== 303 || /error=|taken=|\/problem/.test(next.href)) throw new Error(`${url}: ${status}, ${next}`);
  return next;
}

const formsOf = ({ kind, time, reason, slot }: Steps): Record<string, Form> => ({
  kind: filled(formOf(kind, '[name="type"]'), { ...go, type: 'office' }),
  time: filled(formOf(time, '[name="slot"]'), { ...go, slot }),
  reason: filled(formOf(reason, '[name="reason"]'), { ...go, reason: 'Vondt i kneet' }),
});

/** Each is sent again and again with the same answers; booking and cancelling each time anew. */
export async function measurePosts(browser: PlainBrowser, steps: Steps, rounds: number, times: number) {
  const page = pageOf(await visit(browser, { url: new URL(emptyPostAddress, origin) }));
  const emptyForm = formOf(page, '[name="text"]');
  const empty: Task = async () => void (await sendForm(browser, emptyForm));
  const pairs: Record<string, Pair> = {};
  for (const [name, form] of Object.entries(formsOf(steps))) {
    const real: Task = async () => void (await sendForm(browser, form));
    pairs[name] = await byTurns(serverPid(), [real, empty], rounds, times);
  }
  return { ...pairs, ...(await measureBooking(browser, empty, 3 * rounds)) };
}

/** What comes before, the steps and the page with the button, is not counted. */
async function measureBooking(browser: PlainBrowser, empty: Task, rounds: number): Promise<Record<string, Pair>> {
  const costs = { confirm: [] as number[], cancel: [] as number[], empty: [] as number[] };
  const pid = serverPid();
  for (let round = 0; round < rounds; round++) {
    const { check } = await fillIn(browser, 'office');
    const form = filled(formOf(check, '[name="shown"]'), go);
    const led: URL[] = [];
    const book: Task = async () => void led.push(await sendForm(browser, form));
    costs.confirm.push(await costOf(pid, book, 1));
    const cancelling = new URL(`${led[0]?.pathname}/cancel`, origin);
    const cancelForm = formOf(pageOf(await visit(browser, { url: cancelling })), '[name="appointment"]');
    costs.cancel.push(await costOf(pid, async () => void (await sendForm(browser, cancelForm)), 1));
    costs.empty.push(await costOf(pid, empty, 1));
  }
  return { confirm: pairOf(costs.confirm, costs.empty), cancel: pairOf(costs.cancel, costs.empty) };
}
