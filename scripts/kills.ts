/**
 * `npm run kills`: thousands of acts by many citizens at two replicas of the built portal, while the replicas, PostgreSQL
 * and the connections are killed again and again. An act whose answer is lost is repeated until its citizen is told what
 * became of it. Compares what was told with the database, and prints a table. Ends with 1 where something was lost, doubled
 * or not explained. Options: --acts 10000 --kills 50 --citizens 200 --at-once 32 --seed 1.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { makeKillsService, serviceAtHigh } from '@/services/testing';
import { unusedNumber } from '../e2e/unused-number';
import { makeActs } from './kills/acts';
import { drive } from './kills/drive';
import { type KillsOptions, parseKillsOptions } from './kills/options';
import { printTable } from './kills/table';
import { waysToKill } from './kills/ways';
import { runCommand } from './plain-fault';
import { makeFaultLog } from './soak/fault-log';
import { type Stack, startStack } from './soak/stack';
import { makeTally } from './soak/tally';

async function addCitizens(count: number) {
  const numbers = Array.from({ length: count }, unusedNumber);
  return Promise.all(numbers.map(async (pid) => ({ id: await findOrAddCitizen(pid), pid })));
}

async function kills(stack: Stack, options: KillsOptions): Promise<boolean> {
  Object.assign(process.env, stack.environment, { LOG_LEVEL: 'silent' });
  const service = makeKillsService();
  const citizens = await addCitizens(options.citizens);
  await service.prepare(citizens, options.acts);
  await closeDatabase();
  const replicas = stack.portals.map(({ url }) => url);
  const faults = makeFaultLog();
  const [tally, acts, ways] = [makeTally(faults), makeActs(), waysToKill(stack)];
  console.log(`Seed ${options.seed}: ${options.acts} acts and ${options.kills} kills at ${replicas.join(' and ')} …`);
  const from = performance.now();
  const { url: portal } = stack;
  await drive(citizens, { options, portal, replicas, home: serviceAtHigh().home, service, ways, tally, acts, faults });
  const took = (performance.now() - from) / 1_000;
  for (const replica of stack.portals) await replica.end('SIGTERM');
  const findings = await service.reconcile();
  await closeDatabase();
  const portals = stack.portals.map((replica) => replica.result());
  const found = { options, took, acts: acts.result(), tally: tally.result(), faults, portals, findings };
  const passed = printTable(found);
  if (!passed) {
    const file = join(tmpdir(), `portal-kills-${options.seed}.log`);
    writeFileSync(file, `${portals.flatMap(({ lines }) => lines).join('\n')}\n`);
    console.log(`\nThe replicas' logs: ${file}`);
  }
  return passed;
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const options = parseKillsOptions(process.argv.slice(2));
  const stack = await startStack({ replicas: 2, durable: true });
  let isEnding = false;
  const stop = async () => {
    if (isEnding) return;
    isEnding = true;
    await stack.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(1)));
  try {
    process.exitCode = (await kills(stack, options)) ? 0 : 1;
  } finally {
    await stop();
  }
});
