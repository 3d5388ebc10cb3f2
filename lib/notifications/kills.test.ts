/**
 * No message is lost, and through a channel that knows ids none is sent twice, while workers, the channel and PostgreSQL are
 * killed. The long form, with figures: `npm run outbox`.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { portalTypescript } from '@/scripts/demo/programs';
import { type RunOptions, runOutbox } from '@/scripts/outbox/run';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';

const [messages, kills] = process.env.TEST_ALL ? [1_000, 20] : [60, 2];
const seed = randomInt(1_000_000);
let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres({ durable: true });
  process.env.DATABASE_URL = postgres.url();
  execFileSync(process.execPath, [...portalTypescript, 'scripts/testing/migrate.ts', postgres.url()]);
}, 60_000);
beforeEach(() => postgres.run('truncate notification'));
afterAll(() => postgres.remove());

const run = (more: Pick<RunOptions, 'once' | 'loses'>) =>
  runOutbox(postgres, { messages, workers: 2, kills, seed, fails: 0.02, ...more });

test(`each is sent once by a channel that knows ids (seed ${seed})`, async () => {
  const { killed, seconds, cpu, ...found } = await run({ once: true, loses: 0.05 });
  expect(found).toEqual({ messages, lost: 0, doubled: 0, notMarked: 0 });
}, 300_000);

const long = process.env.TEST_ALL ? test : () => undefined;

long(
  `by one that knows none, a kill doubles what was on its way, one a worker at most (seed ${seed})`,
  async () => {
    const { doubled, killed, seconds, cpu, ...found } = await run({ once: false, loses: 0 });
    expect(found).toEqual({ messages, lost: 0, notMarked: 0 });
    expect(doubled).toBeLessThanOrEqual(kills * 2);
  },
  300_000,
);
