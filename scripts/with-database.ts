/**
 * `node --import tsx scripts/with-database.ts FILE …`: runs a TypeScript file with the local environment, on DATABASE_URL
 * or the embedded PostgreSQL (started for it, or the one that runs already).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { addressOn } from './demo/address-on';
import { portalFor } from './demo/login-methods';
import { portalTypescript } from './demo/programs';
import { localEnvironment, localSecrets, portFrom } from './local-environment';
import { runCommand } from './plain-fault';
import { startPostgres } from './postgres/postgres';

/** The environment of the portal that `npm run demo` would start. */
function demoEnvironment(dataDir: string, databaseUrl: string) {
  const port = portFrom('PORT', 3000);
  const standIn = addressOn(portFrom('IDPORTEN_SIMULATOR_PORT', 9000));
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  const { variables: login } = portalFor('idporten', {
    url: `http://localhost:${port}`,
    idPorten: standIn,
    signicat: standIn,
    key,
  });
  return localEnvironment({ dataDir, databaseUrl, port, login });
}

await runCommand(async () => {
  const dataDir = process.env.DATA_DIR || '.data';
  const server = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir });
  const env = demoEnvironment(dataDir, server?.url() ?? process.env.DATABASE_URL ?? '');
  const child = spawn(process.execPath, [...portalTypescript, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: env as NodeJS.ProcessEnv,
  });
  const [code] = await once(child, 'exit');
  await server?.stop();
  process.exitCode = code ?? 1;
});
