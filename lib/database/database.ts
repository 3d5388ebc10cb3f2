/** The pool of connections. A lost server does not end the process: errors of idle clients are logged, queries fail. */
import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';

function connect() {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    application_name: 'portal',
  });
  // Without both handlers a restart of the server kills the Node process: https://node-postgres.com/apis/pool#events
  pool.on('error', (error) => log.warn({ fault: error.message }, 'database connection lost'));
  pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ fault: error.message }, 'database connection lost')),
  );
  return { pool, db: drizzle(pool) };
}

// `next dev` reloads modules at each change; the pool must stay.
const shared = globalThis as typeof globalThis & { portalDatabase?: ReturnType<typeof connect> };

/** The database, connected at first use. */
export function database() {
  shared.portalDatabase ??= connect();
  return shared.portalDatabase.db;
}

export type Database = ReturnType<typeof database>;
/** What statements run on: the pool, or a transaction. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

/** Ends the pool, so that jobs and tests can exit. */
export async function closeDatabase(): Promise<void> {
  await shared.portalDatabase?.pool.end();
  shared.portalDatabase = undefined;
}
