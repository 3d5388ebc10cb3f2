/** Jest's global setup: one real PostgreSQL for the run, with a migrated database that each test file copies. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { startLeash } from '../demo/leash.mjs';
import { startPostgres } from '../postgres/postgres.mjs';

const migrationsFolder = fileURLToPath(new URL('../../lib/database/migrations', import.meta.url));

export default async function startTestPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-jest-'));
  const leash = startLeash();
  const server = await startPostgres({ dataDir, throwaway: true, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  const client = new pg.Client(server.url('portal'));
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder });
  await client.end();
  process.env.TEST_DATABASE_SERVER = server.url('postgres');
  globalThis.testPostgres = { server, dataDir, leash };
}
