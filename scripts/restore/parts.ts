/** What the rehearsal runs beside its servers: the ID-porten stand-in, the built portal and its jobs. */
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { addressOn } from '../demo/address-on';
import { type Children, hasEnded } from '../demo/children';
import { issuerEnvironment } from '../demo/issuer';
import { portalFor } from '../demo/login-methods';
import { choosePort, waitForAnswer } from '../demo/ports';
import { portalTypescript, standIn, typescript } from '../demo/programs';
import { deployedEnvironment } from '../demo/start-portal';
import { type Environment, localEnvironment, localSecrets } from '../local-environment';
import { PlainFault } from '../plain-fault';
import { isBuilt } from '../sources';
import type { Cluster } from './cluster';

export type Parts = Awaited<ReturnType<typeof startParts>>;

/** Builds what is not built, starts the stand-in, and chooses the portal's address and keys. */
export async function startParts(dataDir: string, children: Children) {
  const port = await choosePort('PORT', 3700, []);
  const idPorten = addressOn(await choosePort('IDPORTEN_SIMULATOR_PORT', 9800, [port]), '127.0.0.1');
  const url = `http://localhost:${port}`;
  const login = portalFor('idporten', {
    url,
    idPorten,
    signicat: idPorten,
    key: localSecrets(dataDir).IDPORTEN_CLIENT_JWK,
  });
  if (!isBuilt()) {
    console.log('Building the portal, which takes half a minute and is kept …');
    await children.run([...typescript, 'scripts/build.ts'], process.env, 'The portal could not be built.');
  }
  children.start('The ID-porten stand-in', standIn('idporten'), {
    env: issuerEnvironment({ ...idPorten, clients: login.clients, dataDir }),
    output: openSync(join(dataDir, 'idporten.log'), 'a'),
  });
  await waitForAnswer(idPorten.wellKnownUrl, () => false);

  /** The variables of an operator's portal and jobs on one of the servers; the keys do not come from the server. */
  function environmentOn(cluster: Cluster, keys: Environment = {}): Environment {
    const own = { dataDir, databaseUrl: cluster.url('portal_owner'), port, login: login.variables };
    return {
      ...localEnvironment({ ...own, sealed: true }),
      DATABASE_URL: cluster.url('portal_web'),
      DATABASE_DIRECT_URL: cluster.url('portal_owner'),
      ...keys,
    };
  }

  return {
    url,
    environmentOn,
    /** Runs a job of the built folder; answers its exit code and what it printed. */
    job(cluster: Cluster, name: string, keys?: Environment) {
      const env = environmentOn(cluster, keys) as NodeJS.ProcessEnv;
      const { status, stdout, stderr } = spawnSync(process.execPath, ['jobs.mjs', name], {
        cwd: '.next/standalone',
        encoding: 'utf8',
        env,
      });
      return { status, said: `${stdout}${stderr}`.trim() };
    },
    seed: (cluster: Cluster) =>
      children.run(
        [...portalTypescript, 'scripts/seed.ts'],
        { ...environmentOn(cluster), DATABASE_URL: cluster.url('portal_owner') },
        'The database could not be seeded.',
      ),
    /** Starts the portal; resolves when it is ready, with what ends it. */
    async portal(cluster: Cluster): Promise<() => Promise<void>> {
      const env = deployedEnvironment(environmentOn(cluster), port);
      const output = openSync(join(dataDir, 'portal.log'), 'a');
      const child = children.start('The portal', ['.next/standalone/server.js'], { env, output });
      await waitForAnswer(`${url}/api/health/live`, () => hasEnded(child));
      const ready = await fetch(`${url}/api/health/ready`);
      if (!ready.ok) throw new PlainFault(`The portal is not ready: ${ready.status}`);
      return () =>
        new Promise((resolve) => {
          child.once('exit', () => resolve());
          child.kill('SIGTERM');
        });
    },
  };
}
