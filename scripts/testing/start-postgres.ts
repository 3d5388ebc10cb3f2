/**
 * Jest's global setup: one real PostgreSQL for the run, with a migrated database that each test file copies, one key that
 * all of them sign with, and the stand-ins' programs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLeash } from '../demo/leash';
import { portalTypescript } from '../demo/programs';
import { startPostgres } from '../postgres/postgres';
import { makeLoginKey } from './login-key';
import { makeStandInPrograms } from './stand-in-programs';

declare global {
  /** Ends the PostgreSQL of a run of Jest, and removes its data. */
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

export default async function startTestPostgres(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-jest-'));
  const leash = startLeash();
  const server = await startPostgres({ dataDir, throwaway: true, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  execFileSync(process.execPath, [...portalTypescript, 'scripts/testing/migrate.ts', server.url('portal')]);
  process.env.TEST_DATABASE_SERVER = server.url('postgres');
  process.env.TEST_LOGIN_KEY = makeLoginKey();
  Object.assign(process.env, await makeStandInPrograms(join(dataDir, 'stand-ins')));
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    if (server.pid) leash.release(server.pid);
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
