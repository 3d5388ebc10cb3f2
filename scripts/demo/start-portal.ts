/** Starts the portal: as it is deployed, or with hot reload. */
import { createRequire } from 'node:module';
import type { Environment } from '../local-environment';
import type { PortalFor } from './login-methods';
import { proxyEnvironment } from './login-proxy';
import type { Parts } from './parts';
import type { Setup } from './setup';
import { startLoginProxy } from './start-stand-ins';

type Portal = Pick<PortalFor, 'proxy'> & Pick<Setup['portals'][number], 'name' | 'innerPort' | 'infrastructure'>;

function program(mode: Parts['mode'], port: number): string[] {
  if (mode !== 'dev') return ['.next/standalone/server.js'];
  return [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'dev', '-p', String(port)];
}

/** `npm run coverage` sets the variable: the portal records there which code ran. */
const coverage = process.env.PORTAL_COVERAGE ? { NODE_V8_COVERAGE: process.env.PORTAL_COVERAGE } : {};

/** Starts the portal, and a login proxy in front of it if it needs one. Resolves when both answer. */
export async function startPortal(
  parts: Parts,
  env: Environment,
  { name, innerPort, proxy, infrastructure }: Portal,
  { idPorten }: Setup,
): Promise<void> {
  const { NODE_ENV: _, DATABASE_DIRECT_URL: __, ...rest } = env;
  const own = { ...rest, ...coverage, PORT: String(innerPort), NEXT_TELEMETRY_DISABLED: '1' };
  const host = infrastructure?.nginx ? '127.0.0.1' : 'localhost';
  await parts.start({
    name: 'The portal',
    args: program(parts.mode, innerPort),
    // HOSTNAME is where the server listens; shells and containers set it to the name of the machine.
    env: parts.mode === 'dev' ? own : { ...own, NODE_ENV: 'production', HOSTNAME: host },
    ready: `http://${host}:${innerPort}/api/health/live`,
    log: name === 'idporten' ? 'portal' : `portal-${name}`,
  });
  if (proxy)
    await startLoginProxy(parts, 'The login proxy', proxyEnvironment(proxy, { upstreamPort: innerPort, idPorten }));
}
