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

/** The environment of a portal as it is deployed, on this port. HOSTNAME, which shells set, is where the server listens. */
export function deployedEnvironment(env: Environment, port: number): Environment {
  const { DATABASE_DIRECT_URL: _, ...rest } = env;
  const own = { PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' };
  return { ...rest, ...coverage, ...own, NODE_ENV: 'production', HOSTNAME: 'localhost' };
}

/** Starts the portal, and a login proxy in front of it if it needs one. Resolves when both answer. */
export async function startPortal(
  parts: Parts,
  env: Environment,
  { name, innerPort, proxy, infrastructure }: Portal,
  { idPorten }: Setup,
): Promise<void> {
  const host = infrastructure?.nginx ? '127.0.0.1' : 'localhost';
  const deployed = { ...deployedEnvironment(env, innerPort), HOSTNAME: host };
  await parts.start({
    name: 'The portal',
    args: program(parts.mode, innerPort),
    env: parts.mode === 'dev' ? { ...deployed, NODE_ENV: undefined, HOSTNAME: env.HOSTNAME } : deployed,
    ready: `http://${host}:${innerPort}/api/health/live`,
    log: name === 'idporten' ? 'portal' : `portal-${name}`,
  });
  if (proxy)
    await startLoginProxy(parts, 'The login proxy', proxyEnvironment(proxy, { upstreamPort: innerPort, idPorten }));
}
