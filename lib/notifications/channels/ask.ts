/** Calls to the interfaces that tell citizens: bounded in time, and silent of what is sent and answered. */
import 'server-only';
import { ChannelUnavailable } from '@/lib/notifications/channel';
import { traced } from '@/lib/traces/traced';

/** Milliseconds for one call until its answer is read: Altinn advises 10 to 15 seconds. */
export const CALL_LIMIT = 10_000;

export type Answered = { status: number; text: string; retryAfter: number | null };

/** Seconds to wait, of either form of the header: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function secondsOf(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

async function call(address: string, init: RequestInit): Promise<Answered> {
  const answer = await fetch(address, { ...init, redirect: 'error', cache: 'no-store' });
  return {
    status: answer.status,
    retryAfter: secondsOf(answer.headers.get('retry-after')),
    text: await answer.text(),
  };
}

/**
 * Asks, and reads the whole answer. `what` is of the code, for logs and traces: `altinn order`. Throws a
 * ChannelUnavailable without a whole answer in time, and for 429 and 5xx.
 */
export async function ask(what: string, address: string, init: RequestInit, limit = CALL_LIMIT): Promise<Answered> {
  let answered: Answered;
  try {
    answered = await traced(what, call(address, { ...init, signal: AbortSignal.timeout(limit) }));
  } catch {
    // The cause's words may hold what was sent.
    throw new ChannelUnavailable(`${what}: no answer`);
  }
  if (answered.status === 429 || answered.status >= 500)
    throw new ChannelUnavailable(`${what}: ${answered.status}`, answered.retryAfter);
  return answered;
}

/** What JSON says; undefined where it is none. */
export function jsonOf({ text }: Answered): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
