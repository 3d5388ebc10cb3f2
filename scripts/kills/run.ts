/** One run: prepares the citizens, lets them act while everything is killed, and compares. However it all was started. */
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { makeKillsService, serviceAtHigh } from '@/services/testing';
import { unusedNumber } from '../../e2e/unused-number';
import type { Environment } from '../local-environment';
import { makeFaultLog } from '../soak/fault-log';
import { makeTally } from '../soak/tally';
import { makeActs } from './acts';
import { drive } from './drive';
import type { Kill } from './kills';
import type { KillsOptions } from './options';

type Under = {
  /** The portal's environment, with the address of the database's owner: rows are added and compared with it. */
  environment: Environment;
  /** The address that the replicas share, as browsers name it, and where each of them is reached. */
  portal: string;
  replicas: string[];
  ways: Kill[];
  /** Called after the last act, before the comparison: what is still under way ends. */
  settle: () => Promise<unknown>;
};

async function addCitizens(count: number) {
  const numbers = Array.from({ length: count }, unusedNumber);
  return Promise.all(numbers.map(async (pid) => ({ id: await findOrAddCitizen(pid), pid })));
}

/** Resolves with all that the table tells. The shell's variables are replaced by the environment's. */
export async function runKills(options: KillsOptions, { environment, portal, replicas, ways, settle }: Under) {
  Object.assign(process.env, environment, { LOG_LEVEL: 'silent' });
  const service = makeKillsService();
  const citizens = await addCitizens(options.citizens);
  await service.prepare(citizens, options.acts);
  await closeDatabase();
  const faults = makeFaultLog();
  const [tally, acts] = [makeTally(faults), makeActs()];
  console.log(`Seed ${options.seed}: ${options.acts} acts and ${options.kills} kills at ${replicas.join(' and ')} …`);
  const from = performance.now();
  await drive(citizens, { options, portal, replicas, home: serviceAtHigh().home, service, ways, tally, acts, faults });
  const took = (performance.now() - from) / 1_000;
  await settle();
  const findings = await service.reconcile();
  await closeDatabase();
  return { options, took, acts: acts.result(), tally: tally.result(), faults, findings };
}
