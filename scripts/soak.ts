/**
 * `npm run soak`: whole journeys of forty citizens at once, for sixty seconds, while connections are cut and PostgreSQL and
 * the portal are restarted. Compares what the citizens were told with the database, and prints a table. Ends with 1 where
 * something was lost, doubled or not explained by a fault. Options: --seconds 60 --citizens 40 --seed 7.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { makeSoaks, serviceAtHigh } from '@/services/testing';
import { unusedNumber } from '../e2e/unused-number';
import { drive } from './soak/drive';
import { makeFaultLog } from './soak/fault-log';
import { makeFaults } from './soak/faults';
import { parseSoakOptions, type SoakOptions } from './soak/options';
import { runOnStack } from './soak/run-on-stack';
import type { Stack } from './soak/stack';
import { printTable } from './soak/table';
import { makeTally } from './soak/tally';
import { makeRandom } from './testing/random';

/** Until memory is measured, in milliseconds: the portal has nothing to do any more. */
const IDLE = 5_000;

async function addCitizens(count: number) {
  const numbers = Array.from({ length: count }, unusedNumber);
  return Promise.all(numbers.map(async (pid) => ({ id: await findOrAddCitizen(pid), pid })));
}

/** What the portal logged says more of a fault than the table. */
function keepLog(lines: string[], seed: number): void {
  const file = join(tmpdir(), `portal-soak-${seed}.log`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`\nThe portal's log: ${file}`);
}

async function soak(stack: Stack, options: SoakOptions): Promise<boolean> {
  const { seconds, citizens: count, seed } = options;
  Object.assign(process.env, stack.environment, { LOG_LEVEL: 'silent' });
  const services = makeSoaks();
  const citizens = await addCitizens(count);
  for (const service of services) await service.prepare(citizens);
  await closeDatabase();
  const faults = makeFaultLog();
  const tally = makeTally(faults);
  console.log(`Seed ${seed}: ${count} citizens for ${seconds} seconds at ${stack.url} …`);
  const from = performance.now();
  const secondsGone = () => (performance.now() - from) / 1_000;
  let faultsLeft = true;
  // A portal that is slow to end delays the faults behind it: the citizens go on until all have been.
  const isOver = () => secondsGone() > seconds && !faultsLeft;
  const driven = { portal: stack.url, home: serviceAtHigh().home, services, tally, seed, isOver };
  const made = makeFaults(stack, faults, seconds, makeRandom(seed, 'faults')).finally(() => {
    faultsLeft = false;
  });
  const [cut] = await Promise.all([made, drive(citizens, driven)]);
  const took = secondsGone();
  await wait(IDLE);
  await stack.portal.end('SIGTERM');
  const findings = (await Promise.all(services.map((service) => service.reconcile()))).flat();
  await closeDatabase();
  const passed = printTable({
    options,
    took,
    tally: tally.result(),
    faults,
    cut,
    portal: stack.portal.result(),
    findings,
  });
  if (!passed) keepLog(stack.portal.result().lines, seed);
  return passed;
}

await runOnStack(parseSoakOptions, {}, soak);
