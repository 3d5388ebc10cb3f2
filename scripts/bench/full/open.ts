/** One request as a browser sends it, and what became of it. */
import { Agent } from 'node:http';
import { bodyOf, type Form } from '../../plain-browser/forms';
import { type Answer, NoAnswer, send } from '../../plain-browser/send';

export const agent = new Agent({ keepAlive: true });

/** Milliseconds from the first byte sent to the last one received. `why` where no answer came. */
export type Outcome = { answer: Answer; took: number } | { why: string; took: number };

const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };

async function timed(sent: () => Promise<Answer>): Promise<Outcome> {
  const from = performance.now();
  try {
    const answer = await sent();
    return { answer, took: performance.now() - from };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { why: error.why, took: performance.now() - from };
  }
}

export const open = (url: URL, cookie: string, limit?: number): Promise<Outcome> =>
  timed(() => send({ url, headers: { ...navigation, cookie }, agent, ...(limit ? { limit } : {}) }));

export async function post(form: Form, cookie: string): Promise<Outcome> {
  const body = await bodyOf(form);
  const headers = { ...navigation, cookie, origin: form.page.origin };
  return timed(() => send({ url: form.action, headers, body, agent }));
}
