/** What soak, kills and failovers run on: a data folder of their own, PostgreSQL, the ID-porten stand-in, and the built portal. */
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import { addressOn } from '../demo/address-on';
import { type Children, startChildren } from '../demo/children';
import { issuerEnvironment } from '../demo/issuer';
import { startLeash } from '../demo/leash';
import { portalFor } from '../demo/login-methods';
import { asPortal, makePortalAccount } from '../demo/portal-account';
import { choosePort, requireFreePort, waitForAnswer } from '../demo/ports';
import { portalTypescript, standIn, typescript } from '../demo/programs';
import { type Environment, localEnvironment, localSecrets } from '../local-environment';
import { type Postgres, startPostgres } from '../postgres/postgres';
import { isBuilt } from '../sources';
import { type Portal, type Run, startPortal } from './portal';

export type Stack = Awaited<ReturnType<typeof startStack>>;

/** `durable`: PostgreSQL keeps what it acknowledged when it is killed. */
type StackOptions = { replicas?: number; durable?: boolean; run?: Run | undefined };

async function chooseAddresses(dataDir: string) {
  const port = await choosePort('PORT', 3500, []);
  const idPorten = addressOn(await choosePort('IDPORTEN_SIMULATOR_PORT', 9700, [port]), '127.0.0.1');
  const url = `http://localhost:${port}`;
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  return { port, url, idPorten, login: portalFor('idporten', { url, idPorten, signicat: idPorten, key }) };
}

/** The next port where it is free, else any. */
const portAfter = (port: number) =>
  requireFreePort(port + 1, 'PORT').then(
    () => port + 1,
    () => freePort(),
  );

/** Starts all of it, and builds the portal first if its sources have changed. `stop` leaves nothing behind. */
export async function startStack({ replicas = 1, durable = false, run }: StackOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-soak-'));
  const leash = startLeash();
  const children = startChildren(leash);
  let postgres: Postgres | undefined;
  const openDatabase = async () => {
    postgres = await startPostgres({ dataDir, throwaway: true, durable, onStart: (pid) => leash.hold(pid, 'SIGINT') });
    return postgres;
  };
  const stop = async () => {
    await children.stop();
    await postgres?.stop();
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const started = await startParts(dataDir, children, (await openDatabase()).url(), { replicas, run });
    const restartDatabase = async (manner: 'stop' | 'kill' = 'stop') => {
      await postgres?.[manner]();
      if (postgres?.pid) leash.release(postgres.pid);
      await openDatabase();
    };
    return { ...started, stop, restartDatabase, databaseUrl: started.environment.DATABASE_URL ?? '' };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Replicas = Required<Pick<StackOptions, 'replicas'>> & Pick<StackOptions, 'run'>;

/** The replicas of the portal on one database. The first has the address that the portal is known by. */
async function startReplicas(children: Children, environment: Environment, first: number, { replicas, run }: Replicas) {
  const portals: (Portal & { url: string })[] = [];
  let port = first;
  while (portals.length < replicas) {
    if (portals.length > 0) port = await portAfter(port);
    // One of two keeps its statements at the server, the other does not: both ways are tried.
    const statements = portals.length % 2 === 1 ? { DATABASE_STATEMENTS: 'named' } : {};
    const portal = await startPortal(children, { ...environment, ...statements }, port, run);
    portals.push({ ...portal, url: `http://localhost:${port}` });
  }
  return portals;
}

/** `readUrl`: where the replicas read what may be a moment old. */
type PartsOptions = Replicas & { readUrl?: string };

/** Starts all but the database, whose owner's address is given. */
export async function startParts(
  dataDir: string,
  children: Children,
  ownerUrl: string,
  { readUrl, ...how }: PartsOptions,
) {
  const { port, url, idPorten, login } = await chooseAddresses(dataDir);
  await makePortalAccount(ownerUrl);
  const database = { dataDir, databaseUrl: ownerUrl, port, login: login.variables };
  const environment = localEnvironment({ ...database, sealed: true });
  const { NODE_ENV: _, ...shell } = process.env;
  if (!isBuilt()) {
    console.log('Building the portal, which takes half a minute and is kept …');
    await children.run([...typescript, 'scripts/build.ts'], shell, 'The portal was not started.');
  }
  const prepare = [...portalTypescript, 'scripts/demo/prepare-database.ts'];
  await children.run(prepare, environment, 'The database could not be prepared.');
  children.start('The ID-porten stand-in', standIn('idporten'), {
    env: issuerEnvironment({ ...idPorten, clients: login.clients, dataDir }),
    output: openSync(join(dataDir, 'idporten.log'), 'a'),
  });
  await waitForAnswer(idPorten.wellKnownUrl, () => false);
  const standby = readUrl ? { DATABASE_READ_URL: asPortal(readUrl) } : {};
  const asDeployed = { ...environment, ...standby, DATABASE_URL: asPortal(ownerUrl) };
  const portals = await startReplicas(children, asDeployed, port, how);
  return { url, environment, portals, portal: portals[0] as Portal };
}
