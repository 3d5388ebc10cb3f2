/** `worker.ts PORT [--once]`: a worker of the outbox on the environment's database, at a post office. Ends with SIGTERM. */
import { closeDatabase } from '@/lib/database/database';
import { work } from '@/lib/notifications/worker';
import { plainTeller, postOfficeChannel } from './post-office-channel';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.stdout.write('ready\n');
const post = {
  channel: postOfficeChannel(Number(process.argv[2]), process.argv[3] === '--once'),
  tellers: [plainTeller],
};
await work({ ...post, pace: { lease: 4_000, firstWait: 0.5 } }, stop.signal);
await closeDatabase();
