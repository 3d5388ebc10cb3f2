/** Jest's global setup: one real PostgreSQL for the run, with a migrated database that each test file copies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { startLeash } from '../demo/leash';
import { startPostgres } from '../postgres/postgres';

declare global {
  /** Ends the PostgreSQL of a run of Jest, and removes its data. */
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

export default async function startTestPostgres(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-jest-'));
  const leash = startLeash();
  const server = await startPostgres({ dataDir, throwaway: true, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  const client = new pg.Client(server.url('portal'));
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: 'lib/database/migrations' });
  await client.end();
  process.env.TEST_DATABASE_SERVER = server.url('postgres');
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    if (server.pid) leash.release(server.pid);
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
