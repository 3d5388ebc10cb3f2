/**
 * Nothing is lost, whatever is killed: citizens hold, book, move and cancel through two processes while these, PostgreSQL and its
 * connections are killed in the middle of it. The long form, over the real pages: `npm run kills`.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { makeActs } from '@/scripts/kills/acts';
import { killProcess } from '@/scripts/kills/kill-process';
import { type Kill, makeKills, planKills } from '@/scripts/kills/kills';
import { makeFaultLog } from '@/scripts/soak/fault-log';
import { addCitizens } from '@/scripts/testing/citizens';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { makeRandom } from '@/scripts/testing/random';
import { migrationChains } from '@/services/services.server';
import { makeCitizens } from './testing/kills/citizens';
import { prepareBookings } from './testing/kills/prepare';
import { bundleWorker, startWorker, type Worker } from './testing/kills/workers';
import { makeLedger } from './testing/soak/ledger';
import { readDatabase } from './testing/soak/read-database';
import { reconcile } from './testing/soak/reconcile';

const [acts, kills, citizens, atOnce] = process.env.TEST_ALL ? [4_000, 40, 32, 16] : [240, 7, 32, 28];
const seed = randomInt(1_000_000);

const folder = mkdtempSync(join(tmpdir(), 'portal-kills-'));
let postgres: OwnPostgres;
let workers: Worker[] = [];
beforeAll(async () => {
  postgres = await startOwnPostgres({ durable: true });
  process.env.DATABASE_URL = postgres.url();
  await migrate(postgres.url(), migrationChains);
  const program = await bundleWorker(folder);
  workers = await Promise.all(
    ['unnamed', 'named'].map((statements) => startWorker(program, { ...process.env, DATABASE_STATEMENTS: statements })),
  );
}, 60_000);
afterAll(async () => {
  await closeDatabase();
  await Promise.all(workers.map((worker) => worker.kill()));
  await postgres.remove();
  rmSync(folder, { recursive: true, force: true });
});

const cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portal'";

const ways = (): Kill[] => [
  ...workers.map((worker, nth) => ({
    kind: 'process',
    target: `worker ${nth}`,
    strike: async () => {
      await worker.kill();
      await worker.start();
    },
  })),
  {
    kind: 'PostgreSQL',
    target: 'database',
    strike: async () => {
      await postgres.kill();
      await postgres.start();
    },
  },
  { kind: 'process of PostgreSQL', target: 'database', strike: (random) => killProcess(postgres.url(), random) },
  { kind: 'connections', target: 'database', strike: () => postgres.run(cut) },
];

test(
  'every act that was acknowledged is there, none twice, and each citizen is told what became of it',
  async () => {
    const people = await addCitizens(citizens);
    const drafts = Math.ceil((acts * 0.6) / citizens) + 6;
    const { scheduleIds, prepared } = await prepareBookings(
      people.map(({ id }) => id),
      drafts,
    );
    await closeDatabase();
    const [ledger, counted, faults] = [makeLedger(), makeActs(), makeFaultLog()];
    const actors = makeCitizens({ prepared, ledger, acts: counted, workers, seed });
    const plan = planKills(ways(), kills, acts, makeRandom(seed, 'kills'));
    await Promise.all([
      makeKills(plan, counted, faults, makeRandom(seed, 'strikes')),
      actors.act(acts, atOnce).finally(counted.end),
    ]);
    const findings = reconcile(ledger, await readDatabase(scheduleIds), { allTold: true });
    const found = findings.filter(({ mustBeNone, count }) => mustBeNone && count > 0);
    expect({ seed, found, strange: actors.strange }).toEqual({ seed, found: [], strange: [] });
    const { begun, untold, resolved, atOnce: told } = counted.result();
    expect({ untold, isDone: begun >= acts }).toEqual({ untold: 0, isDone: true });
    const kinds = Object.keys({ ...told, ...resolved });
    expect(kinds).toEqual(expect.arrayContaining(['booked', 'cancelled', 'held', 'moved']));
    if (process.env.TEST_ALL) process.stderr.write(`kills, seed ${seed}: ${JSON.stringify(counted.result())}\n`);
    // It met what it is about: answers that were lost.
    expect(Object.keys(resolved)).not.toEqual([]);
  },
  process.env.TEST_ALL ? 900_000 : 120_000,
);
