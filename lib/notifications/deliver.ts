/**
 * Hands one message to the channel, and notes what became of it. It may be stopped anywhere: what is not noted is done again,
 * with the same id, by which the channel knows what it has.
 */
import 'server-only';
import { numberFrom } from '@/lib/citizens/identity';
import { withRetry } from '@/lib/database/retry';
import { log, logFault } from '@/lib/log/log';
import { mostAttempts, waitAfter } from './back-off';
import { type Channel, ChannelUnavailable, type Fate, type Outcome } from './channel';
import { saidNow } from './holds';
import { messageOf } from './message';
import { endMessage, type Status, type Taken, tryAgain } from './outbox-store';
import { NotKnownHere, type Teller } from './teller';

/** What a worker sends with. */
export type Post = {
  channel: Channel;
  tellers: Teller[];
  /** For tests that cannot wait: `lease` in milliseconds, `firstWait` in seconds. */
  pace?: { lease: number; firstWait: number };
};

/** What became of one: `again` is tried later. */
export type Delivered = Exclude<Status, 'waiting'> | 'again';

type Ended = { status: Exclude<Status, 'waiting'>; reference?: string; why?: string; at?: Date };

async function end(taken: Taken, at: Date, ended: Ended): Promise<Delivered> {
  const { status, reference = null, why = null } = ended;
  // It bears repeating: what has ended stays as it ended.
  await withRetry(() => endMessage({ id: taken.id, status, reference, why, at: ended.at ?? at }));
  if (status === 'dead') log.error({ service: taken.service, what: taken.what, why }, 'a message was not sent');
  return status;
}

/** Milliseconds: an accepted message is looked at so long after, and again. */
const lookAgain = 10 * 60_000;

function endingOf(outcome: Outcome, channel: Channel, at: Date): Ended {
  if (outcome.is === 'unreachable') return { status: 'dropped', why: outcome.why };
  if (outcome.is === 'refused') return { status: 'dead', why: `refused: ${outcome.why}`.slice(0, 200) };
  const { reference } = outcome;
  return channel.statusOf
    ? { status: 'accepted', reference, at: new Date(+at + lookAgain) }
    : { status: 'sent', reference };
}

async function send({ channel, tellers }: Post, taken: Taken, at: Date): Promise<Ended> {
  const said = await saidNow(tellers, taken, at);
  if (said === 'past') return { status: 'dead', why: said };
  if (typeof said === 'string') return { status: 'dropped', why: said };
  const message = await messageOf(taken, said, numberFrom(taken.citizenId, taken.number));
  return endingOf(await channel.send(message), channel, at);
}

function whyOf(error: unknown): string {
  const isKnown = error instanceof ChannelUnavailable || error instanceof NotKnownHere;
  return isKnown ? error.message.slice(0, 200) : `fault ${logFault(error, 'notification')}`;
}

async function failed({ pace }: Post, taken: Taken, error: unknown, at: Date): Promise<Delivered> {
  const why = whyOf(error);
  if (taken.attempts >= mostAttempts) return end(taken, at, { status: 'dead', why });
  const asked = error instanceof ChannelUnavailable ? error.retryAfter : null;
  const wait = waitAfter(taken.attempts, asked, pace?.firstWait);
  await withRetry(() => tryAgain({ id: taken.id, attempts: taken.attempts, at: new Date(+at + wait), why }));
  return 'again';
}

/** Sends a message that was taken. Throws only where the database cannot be told; then it is taken again later. */
export async function deliver(post: Post, taken: Taken, at: Date): Promise<Delivered> {
  let ended: Ended;
  try {
    ended = await send(post, taken, at);
  } catch (error) {
    return failed(post, taken, error, at);
  }
  return end(taken, at, ended);
}

const endings: Record<Exclude<Fate, 'pending' | 'withheld'>, Ended> = {
  delivered: { status: 'sent' },
  unreachable: { status: 'dropped', why: 'unreachable' },
  failed: { status: 'dead', why: 'the channel could not deliver it' },
};

/** One of which we said that it no longer holds: undone it is dropped; where it only came too late, it was to be sent. */
async function endingOfWithheld({ tellers }: Post, taken: Taken, at: Date): Promise<Ended> {
  const said = await saidNow(tellers, taken, at);
  if (said === 'undone' || said === 'unwanted') return { status: 'dropped', why: said };
  return { status: 'dead', why: said === 'past' ? said : 'the channel withheld it, and it holds' };
}

/** How long after its last moment a message is still asked for, in milliseconds. */
const asksFor = 24 * 60 * 60_000;

/** Asks the channel what became of a message that it accepted, and notes it; asks again later where it is not known. */
export async function lookAfter(post: Post, taken: Taken, at: Date): Promise<Delivered> {
  const { id, reference, attempts, notAfter } = taken;
  try {
    const fate = await post.channel.statusOf?.(reference ?? '');
    if (fate === 'withheld') return end(taken, at, await endingOfWithheld(post, taken, at));
    if (fate && fate !== 'pending') return end(taken, at, endings[fate]);
  } catch (error) {
    if (!(error instanceof ChannelUnavailable)) logFault(error, 'notification');
  }
  if (+at > +notAfter + asksFor)
    return end(taken, at, { status: 'dead', why: 'the channel never told what became of it' });
  await withRetry(() => tryAgain({ id, attempts, at: new Date(+at + lookAgain), why: null }));
  return 'again';
}
