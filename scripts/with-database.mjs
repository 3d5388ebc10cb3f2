/**
 * `node scripts/with-database.mjs FILE …`: runs a TypeScript file with the local environment, on DATABASE_URL or the
 * embedded PostgreSQL (started for it, or the one that runs already).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { portalFor } from './demo/login-methods.mjs';
import { localEnvironment, localSecrets, portFrom } from './local-environment.mjs';
import { runCommand } from './plain-fault.mjs';
import { startPostgres } from './postgres/postgres.mjs';

/** `react-server` is the condition under which `server-only` lets itself be loaded. */
export const typescript = ['--conditions=react-server', '--import', 'tsx'];

await runCommand(async () => {
  const dataDir = process.env.DATA_DIR || '.data';
  const server = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir });
  const databaseUrl = process.env.DATABASE_URL || server?.url();
  const port = portFrom('PORT', 3000);
  const issuerPort = portFrom('IDPORTEN_SIMULATOR_PORT', 9000);
  const idPorten = { wellKnownUrl: `http://localhost:${issuerPort}/.well-known/openid-configuration` };
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  const { variables: login } = portalFor('idporten', { url: `http://localhost:${port}`, idPorten, key });
  const env = localEnvironment({ dataDir, databaseUrl, port, login });
  const child = spawn(process.execPath, [...typescript, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  await server?.stop();
  process.exitCode = code ?? 1;
});
