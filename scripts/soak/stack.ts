/** What the soak runs on: a data folder of its own, PostgreSQL, the ID-porten stand-in, and the built portal. */
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOn } from '../demo/address-on';
import { startChildren } from '../demo/children';
import { issuerEnvironment } from '../demo/issuer';
import { startLeash } from '../demo/leash';
import { portalFor } from '../demo/login-methods';
import { asPortal, makePortalAccount } from '../demo/portal-account';
import { choosePort, waitForAnswer } from '../demo/ports';
import { portalTypescript, standIn, typescript } from '../demo/programs';
import { localEnvironment, localSecrets } from '../local-environment';
import { type Postgres, startPostgres } from '../postgres/postgres';
import { isBuilt } from '../sources';
import { type Run, startPortal } from './portal';

export type Stack = Awaited<ReturnType<typeof startStack>>;

async function chooseAddresses(dataDir: string) {
  const port = await choosePort('PORT', 3500, []);
  const idPorten = addressOn(await choosePort('IDPORTEN_SIMULATOR_PORT', 9700, [port]), '127.0.0.1');
  const url = `http://localhost:${port}`;
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  return { port, url, idPorten, login: portalFor('idporten', { url, idPorten, signicat: idPorten, key }) };
}

/** Starts all of it, and builds the portal first if its sources have changed. `stop` leaves nothing behind. */
export async function startStack(run?: Run) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-soak-'));
  const leash = startLeash();
  const children = startChildren(leash);
  let postgres: Postgres | undefined;
  const openDatabase = async () => {
    postgres = await startPostgres({ dataDir, throwaway: true, onStart: (pid) => leash.hold(pid, 'SIGINT') });
    return postgres;
  };
  const stop = async () => {
    await children.stop();
    await postgres?.stop();
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const started = await startParts(dataDir, children, await openDatabase(), run);
    const restartDatabase = async () => {
      await postgres?.stop();
      await openDatabase();
    };
    return { ...started, stop, restartDatabase, databaseUrl: started.environment.DATABASE_URL ?? '' };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(dataDir: string, children: ReturnType<typeof startChildren>, postgres: Postgres, run?: Run) {
  const { port, url, idPorten, login } = await chooseAddresses(dataDir);
  await makePortalAccount(postgres.url());
  const database = { dataDir, databaseUrl: postgres.url(), port, login: login.variables };
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
  const portal = await startPortal(children, { ...environment, DATABASE_URL: asPortal(postgres.url()) }, port, run);
  return { url, environment, portal };
}
