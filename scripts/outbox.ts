/**
 * `npm run outbox`: how many messages a second one worker sends, and four; and what is lost or sent twice while workers, the
 * channel and PostgreSQL are killed. Ends with 1 where something was lost, or sent twice by a channel that knows ids again.
 * Options: --messages 2000 --kills 30 --seed 1. The channel is a process on this machine: the figure is the portal's own share.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import './testing/environment';
import { portalTypescript } from './demo/programs';
import { type RunOptions, runOutbox } from './outbox/run';
import { whole } from './soak/options';
import { startOwnPostgres } from './testing/own-postgres';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { messages: text, kills: text, seed: text } });
const messages = whole('messages', values.messages, 2_000, 1);
const kills = whole('kills', values.kills, 30, 0);
const seed = whole('seed', values.seed, 1, 0);

const quiet = { kills: 0, once: true, loses: 0, fails: 0 };
const runs: [name: string, options: Omit<RunOptions, 'messages' | 'seed'>][] = [
  ['one worker', { ...quiet, workers: 1 }],
  ['four workers', { ...quiet, workers: 4 }],
  ['killed, ids known', { workers: 3, kills, once: true, loses: 0.02, fails: 0.02 }],
  ['killed, ids not known', { workers: 3, kills, once: false, loses: 0, fails: 0.02 }],
];

const postgres = await startOwnPostgres({ durable: true });
process.env.DATABASE_URL = postgres.url();
try {
  execFileSync(process.execPath, [...portalTypescript, 'scripts/testing/migrate.ts', postgres.url()]);
  for (const [name, options] of runs) {
    await postgres.run('truncate notification');
    const { seconds, cpu, killed, ...found } = await runOutbox(postgres, { ...options, messages, seed });
    const rate = `${Math.round(found.messages / seconds)} a second, ${(cpu / found.messages).toFixed(2)} ms CPU a message`;
    const ended = options.kills === 0 ? rate : `killed ${JSON.stringify(killed)}`;
    console.log(`${name}: ${JSON.stringify(found)}, ${ended}`);
    if (found.lost > 0 || found.notMarked > 0 || (options.once && found.doubled > 0)) process.exitCode = 1;
  }
} finally {
  await postgres.remove();
}
