/** Starts the worker that sends what citizens are to be told: one for all portals of a run, as they share a database. */
import type { Environment } from '../local-environment';
import type { Parts } from './parts';
import { portalTypescript } from './programs';

/** Starts it beside a portal that answers at `url`. With hot reload it runs from the source, which may be unbuilt. */
export function startWorker(parts: Parts, env: Environment, url: string): Promise<void> {
  const program = parts.mode === 'dev' ? [...portalTypescript, 'scripts/jobs.ts'] : ['.next/standalone/jobs.mjs'];
  return parts.start({
    name: 'The worker',
    args: [...program, 'worker'],
    env: { ...env, NODE_ENV: 'production' },
    // It listens nowhere.
    ready: `${url}/api/health/live`,
    log: 'worker',
  });
}
