/**
 * `npm run rehearse:restore`: a back-up, and its restore on another server, with the keys carried apart. Citizens act over
 * the real pages; `pg_dump` runs meanwhile; the first server is thrown away; what was made before the dump is found on the
 * second, and something new is made there. Prints each step with its seconds, and ends with 1 on any miss.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import type { Made, TestCitizen } from '@/services/test-service';
import { rehearsals } from '@/services/testing';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { unusedNumber } from '../e2e/unused-number';
import { type Children, startChildren } from './demo/children';
import { type Leash, startLeash } from './demo/leash';
import { PlainFault, runCommand } from './plain-fault';
import { visitOf } from './restore/citizen';
import { type Cluster, ownFolder, startCluster } from './restore/cluster';
import { type Parts, startParts } from './restore/parts';
import { findPostgresql, type Programs } from './restore/programs';

const newKeys = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;

/** Does a step and prints its seconds. Throws what it throws. */
async function step<Value>(what: string, work: () => Promise<Value> | Value): Promise<Value> {
  const from = performance.now();
  process.stdout.write(`${what} …`);
  const value = await work();
  process.stdout.write(` ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  return value;
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new PlainFault(`\nMISSED: ${what}`);
}

type Stage = { parent: string; programs: Programs; leash: Leash; parts: Parts };

/** Three citizens: the first acts before the dump, the second after it, the third after the restore. */
async function prepareCitizens(parts: Parts, cluster: Cluster): Promise<TestCitizen[]> {
  const owner = cluster.url('portal_owner');
  Object.assign(process.env, parts.environmentOn(cluster), { DATABASE_URL: owner, LOG_LEVEL: 'silent' });
  const numbers = [unusedNumber(), unusedNumber(), unusedNumber()];
  const citizens = await Promise.all(numbers.map(async (pid) => ({ pid, id: await findOrAddCitizen(pid) })));
  for (const { prepare } of rehearsals) await prepare(citizens);
  await closeDatabase();
  return citizens;
}

const makeAll = (citizen: TestCitizen, parts: Parts): Promise<Made[]> =>
  Promise.all(rehearsals.map(({ make }) => make(visitOf(citizen, parts.url))));

async function showsAll(citizen: TestCitizen, parts: Parts, made: Made[]): Promise<boolean> {
  const shown = rehearsals.map(({ find }, nth) => find(visitOf(citizen, parts.url), made[nth] as Made));
  return (await Promise.all(shown)).every(Boolean);
}

async function backUp({ parent, programs, leash, parts }: Stage) {
  const first = await step(`First server, ${programs.version}, with its accounts`, async () =>
    startCluster(programs, parent, 'first', await freePort(), leash),
  );
  await step('Tables, by node jobs.mjs migrate, and invented rows', async () => {
    need(parts.job(first, 'migrate').status === 0, 'migrate');
    await parts.seed(first);
  });
  const citizens = await step('Three citizens', () => prepareCitizens(parts, first));
  const [before, after] = citizens as [TestCitizen, TestCitizen];
  const endPortal = await step('Portal on it', () => parts.portal(first));
  const kept = await step('A citizen acts, over the real pages', () => makeAll(before, parts));
  const file = join(ownFolder(parent, 'back-up'), 'portal.dump');
  await step('Back-up: pg_dump as the owner, while the portal runs', () =>
    first.run('pg_dump', ['--format=custom', `--file=${file}`, first.url('portal_owner')]),
  );
  console.log(`  ${Math.ceil(statSync(file).size / 1024)} kB`);
  const lost = await step('Another citizen acts after the back-up', () => makeAll(after, parts));
  await step('The first server is lost, with its data', async () => {
    await endPortal();
    await first.stop();
    rmSync(join(parent, 'first'), { recursive: true, force: true });
  });
  return { file, citizens, kept, lost };
}

/** Without the right keys nothing may seem to be well, and nothing may be changed. */
function tryOtherKeys(parts: Parts, second: Cluster): void {
  const other = { DATA_KEYS: newKeys('other'), LOOKUP_KEYS: newKeys('other') };
  const { status, said } = parts.job(second, 'reencrypt', other);
  need(status === 1 && /"unreadable":[1-9]/.test(said), `with other keys the check says: ${said}`);
  console.log(`  ${said.split('\n')[0]?.slice(0, 160)} …`);
}

async function restore({ parent, programs, leash, parts }: Stage, file: string): Promise<Cluster> {
  const second = await step('Second server, with its accounts', async () =>
    startCluster(programs, parent, 'second', await freePort(), leash),
  );
  await step('Restore: pg_restore as the owner', () =>
    second.run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${second.url('portal_owner')}`, file]),
  );
  await step('Rights, by node jobs.mjs migrate', () => {
    need(parts.job(second, 'migrate').status === 0, 'migrate on the restored database');
  });
  await step('With other keys: node jobs.mjs reencrypt says so, and changes nothing', () =>
    tryOtherKeys(parts, second),
  );
  await step('With the keys that were carried: node jobs.mjs reencrypt ends with 0', () => {
    const { status, said } = parts.job(second, 'reencrypt');
    need(status === 0, said);
  });
  await step('Sessions and logins of then are ended', () =>
    second.query('portal_owner', 'delete from session; delete from login_attempt'),
  );
  await step("The portal's account may add to the audit, and not change it", async () => {
    const denied = await second.query('portal_web', "update audit_event set action = 'x'").catch(String);
    need(/permission denied/.test(String(denied)), 'the audit can be changed');
  });
  return second;
}

async function checkRestored(parts: Parts, second: Cluster, before: Awaited<ReturnType<typeof backUp>>): Promise<void> {
  const [first, late, next] = before.citizens as [TestCitizen, TestCitizen, TestCitizen];
  const endPortal = await step('Portal on it', () => parts.portal(second));
  await step('What was made before the back-up is shown, with its text', async () =>
    need(await showsAll(first, parts, before.kept), 'it is not shown'),
  );
  await step('What was made after the back-up is gone, and nothing stands in its place', async () =>
    need(!(await showsAll(late, parts, before.lost)), 'it is shown'),
  );
  await step('The citizen who lost it acts again, and so does another', async () => {
    for (const citizen of [late, next])
      need(await showsAll(citizen, parts, await makeAll(citizen, parts)), 'what was made anew is not shown');
  });
  await step('The daily job', () => {
    const { status, said } = parts.job(second, 'daily');
    need(status === 0, said);
  });
  await step('End', endPortal);
}

async function rehearse(dataDir: string, leash: Leash, children: Children): Promise<void> {
  if (rehearsals.length === 0) throw new PlainFault('No service takes part in the rehearsal.');
  const programs = findPostgresql();
  const parts = await startParts(dataDir, children);
  const stage = { parent: dataDir, programs, leash, parts };
  const before = await backUp(stage);
  const second = await restore(stage, before.file);
  try {
    await checkRestored(parts, second, before);
  } finally {
    await children.stop();
    await second.stop();
  }
  console.log('\nThe restore holds what the back-up held.');
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-restore-'));
  // PostgreSQL's account passes through to its own folders.
  chmodSync(dataDir, 0o711);
  const leash = startLeash();
  const children = startChildren(leash);
  const stop = async () => {
    await children.stop();
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    await rehearse(dataDir, leash, children);
  } finally {
    await stop();
  }
});
