/** A run of the outbox: workers send so many messages, while workers, the channel and the database are killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase } from '@/lib/database/database';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import type { OwnPostgres } from '../testing/own-postgres';
import { makeRandom } from '../testing/random';
import { childOf } from './child';
import { addMessages, compare, countWaiting } from './messages';

export type RunOptions = {
  messages: number;
  workers: number;
  kills: number;
  seed: number;
  /** Whether the channel knows an id again. */
  once: boolean;
  /** Shares of answers that are lost, and of messages that are refused for now. */
  loses: number;
  fails: number;
};

/** Milliseconds: a run that is not over by then has lost something. */
const longest = 300_000;

async function untilSent(): Promise<void> {
  const began = performance.now();
  while ((await countWaiting()) !== 0) {
    if (performance.now() - began > longest) return;
    await wait(100);
  }
}

/** Runs it on a database that is migrated and has no messages. `killed`: how often each was. `cpu`: of the workers, in milliseconds. */
export async function runOutbox(postgres: OwnPostgres, options: RunOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-outbox-'));
  const file = join(folder, 'accepted');
  const port = String(await freePort());
  const once = options.once ? ['--once'] : [];
  const shares = ['--loses', String(options.loses), '--fails', String(options.fails)];
  const office = childOf('scripts/outbox/post-office.ts', port, file, ...once, ...shares);
  const workers = Array.from({ length: options.workers }, () => childOf('scripts/outbox/worker.ts', port, ...once));
  const killed = { worker: 0, channel: 0, database: 0 };
  const random = makeRandom(options.seed, 'outbox');
  const strike = async () => {
    const target = (['worker', 'channel', 'database'] as const)[random.below(3)] ?? 'worker';
    killed[target] += 1;
    const hit = { worker: workers[random.below(workers.length)], channel: office, database: postgres }[target];
    await hit?.kill();
    await hit?.start();
  };
  try {
    await addMessages(options.messages);
    await Promise.all([office, ...workers].map((child) => child.start()));
    const began = performance.now();
    const spent = () => workers.reduce((sum, worker) => sum + worker.cpu(), 0);
    const before = spent();
    for (let left = options.kills; left > 0; left--) {
      await wait(random.below(800));
      await strike();
    }
    await untilSent();
    const seconds = (performance.now() - began) / 1000;
    return { ...(await compare(file)), killed, seconds, cpu: spent() - before };
  } finally {
    await Promise.all([office, ...workers].map((child) => child.kill()));
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  }
}
