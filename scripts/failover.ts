/**
 * `npm run failover`: three PostgreSQL servers under Patroni, etcd and HAProxy (Debian's packages), two replicas of the built
 * portal, and citizens who book and cancel while the leader is killed, cut off and frozen. Compares what they were told with
 * the database, and prints two tables. Ends with 1 where something was lost, doubled or not explained.
 * Options: --failovers 5 --citizens 60 --at-once 16 --seed 1 --ports 15200 --ttl 20 --loop 5 --retry 5 --etcd-api 2
 * --not-strict.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { makeKillsService, serviceAtHigh } from '@/services/testing';
import { unusedNumber } from '../e2e/unused-number';
import { startChildren } from './demo/children';
import { startLeash } from './demo/leash';
import { type Cluster, startCluster } from './failover/cluster';
import { layoutFrom } from './failover/layout';
import { type FailoverOptions, parseFailoverOptions } from './failover/options';
import { type Failover, loseLeaders } from './failover/strikes';
import { printFailovers } from './failover/table';
import { makeActs } from './kills/acts';
import { drive } from './kills/drive';
import { printTable } from './kills/table';
import { runCommand } from './plain-fault';
import { makeFaultLog } from './soak/fault-log';
import { startParts } from './soak/stack';
import { makeTally } from './soak/tally';
import { makeRandom } from './testing/random';

/** More than two cores do meanwhile: there is a draft for each. */
const ACTS_PER_FAILOVER = 4_000;

type Parts = Awaited<ReturnType<typeof startParts>>;

async function failover(cluster: Cluster, parts: Parts, options: FailoverOptions): Promise<boolean> {
  Object.assign(process.env, parts.environment, { LOG_LEVEL: 'silent' });
  const { failovers: count, citizens: howMany, seed } = options;
  const driven = { ...options, acts: ACTS_PER_FAILOVER * count, kills: count };
  const service = makeKillsService();
  const numbers = Array.from({ length: howMany }, unusedNumber);
  const citizens = await Promise.all(numbers.map(async (pid) => ({ id: await findOrAddCitizen(pid), pid })));
  await service.prepare(citizens, driven.acts);
  await closeDatabase();
  const faults = makeFaultLog();
  const [tally, acts] = [makeTally(faults), makeActs()];
  const told: number[] = [];
  const timed: typeof acts = { ...acts, note: (act) => told.push(performance.now()) && acts.note(act) };
  console.log(`Seed ${seed}: ${count} failovers of PostgreSQL ${cluster.programs.postgresVersion} at ${parts.url} …`);
  const from = performance.now();
  let failovers: Failover[] = [];
  await drive(citizens, {
    ...{ options: driven, portal: parts.url, replicas: parts.portals.map(({ url }) => url) },
    ...{ home: serviceAtHigh().home, service, ways: [], tally, acts: timed, faults },
    strikes: async () => {
      failovers = await loseLeaders(cluster, { count, faults, random: makeRandom(seed, 'failovers'), told });
    },
  });
  const took = (performance.now() - from) / 1_000;
  for (const portal of parts.portals) await portal.end('SIGTERM');
  const findings = await service.reconcile();
  await closeDatabase();
  printFailovers(failovers, tally.result().all);
  const lines = parts.portals.flatMap((portal) => portal.result().lines);
  return printTable({ options: driven, took, acts: acts.result(), tally: tally.result(), faults, lines, findings });
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const options = parseFailoverOptions(process.argv.slice(2));
  const leash = startLeash();
  const children = startChildren(leash);
  const folder = mkdtempSync(join(tmpdir(), 'portal-failover-'));
  // PostgreSQL runs as another account where this is root, and reaches its own folder inside.
  chmodSync(folder, 0o711);
  const layout = layoutFrom(join(folder, 'cluster'), options.port);
  let cluster: Cluster | undefined;
  let passed = false;
  let isEnding = false;
  const stop = async () => {
    if (isEnding) return;
    isEnding = true;
    await children.stop();
    await cluster?.stop();
    leash.end();
    if (passed) rmSync(folder, { recursive: true, force: true });
    else console.log(`The servers' logs and data: ${folder}`);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(1)));
  try {
    console.log('Three servers are set up, which takes about half a minute …');
    cluster = await startCluster(layout, options, children);
    const { ownerUrl, standbyUrl: readUrl } = cluster;
    const parts = await startParts(join(folder, 'portal'), children, ownerUrl, { replicas: 2, readUrl });
    passed = await failover(cluster, parts, options);
    process.exitCode = passed ? 0 : 1;
  } finally {
    await stop();
  }
});
