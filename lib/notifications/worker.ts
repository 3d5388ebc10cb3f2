/** The worker: takes what is due, many at a time, beside as many other workers as there are. */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@/lib/calendar/clock';
import { log, logFault } from '@/lib/log/log';
import { type Delivered, deliver, lookAfter, type Post } from './deliver';
import { takeDue } from './outbox-store';

/**
 * So many messages are on their way at once. By SMTP one: it knows no message again, and who is killed between its acceptance
 * and our note of it sends once more what was on the way.
 */
const atOnce = { altinn: 20, smtp: 1 };
/** Milliseconds: nobody else takes a message so long after it was taken. A channel answers within two minutes. */
const lease = 3 * 60_000;
/** Milliseconds between two looks where nothing was due or nothing gets through, and after a look that failed. */
const [pause, pauseAfterFault] = [1_000, 5_000];
/** After so many looks in a row of which nothing got through, the channel is given a moment before each other one. */
const patience = 5;

/** How many messages ended how; `again`: tried once more later. */
export type Counts = Record<Delivered, number>;

const nothing = (): Counts => ({ accepted: 0, sent: 0, dropped: 0, dead: 0, again: 0 });

/** One look: what is due, or was accepted and is to be asked for. Answers how each ended. */
async function look(post: Post, at: Date): Promise<Delivered[]> {
  const count = atOnce[post.channel.name];
  const until = new Date(+at + (post.pace?.lease ?? lease));
  const due = await takeDue({ status: 'waiting', at, until, count });
  if (due.length > 0) return ended(due.map((taken) => deliver(post, taken, now())));
  if (!post.channel.statusOf) return [];
  const accepted = await takeDue({ status: 'accepted', at, until, count });
  return ended(accepted.map((taken) => lookAfter(post, taken, now())));
}

/** Waits for all, also where one throws: it is taken again later. */
async function ended(messages: Promise<Delivered>[]): Promise<Delivered[]> {
  const results = await Promise.allSettled(messages);
  return results.map((result) => {
    if (result.status === 'fulfilled') return result.value;
    logFault(result.reason, 'outbox');
    return 'again';
  });
}

const quietly = (milliseconds: number, stop?: AbortSignal) =>
  wait(milliseconds, undefined, { signal: stop }).catch(() => undefined);

/**
 * Looks until nothing is due, `until` has come, or `stop` says so; what is in hand is finished. One that fails has its own time
 * to come again, and keeps no other back. Throws where the database cannot be asked.
 */
export async function sendDue(post: Post, until?: Date, stop?: AbortSignal): Promise<Counts> {
  const counts = nothing();
  let failed = 0;
  while (!stop?.aborted && (!until || now() < until)) {
    const results = await look(post, now());
    if (results.length === 0) break;
    for (const result of results) counts[result] += 1;
    failed = results.every((result) => result === 'again') ? failed + 1 : 0;
    if (failed >= patience) await quietly(pause, stop);
  }
  return counts;
}

const sum = (one: Counts, other: Counts): Counts => {
  const names = Object.keys(one) as Delivered[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Counts;
};

/**
 * Sends until it is told to stop; what is on its way then is finished. Answers how many ended how. `first`: what is done before
 * each look.
 */
export async function work(post: Post, stop: AbortSignal, first?: () => Promise<void>): Promise<Counts> {
  let counts = nothing();
  while (!stop.aborted) {
    let rest = pause;
    try {
      await first?.();
      const sent = await sendDue(post, new Date(+now() + 10_000), stop);
      counts = sum(counts, sent);
      if (sent.again > 0) log.warn({ ...sent }, 'some messages are tried again later');
    } catch (error) {
      logFault(error, 'outbox');
      rest = pauseAfterFault;
    }
    await quietly(rest, stop);
  }
  return counts;
}
