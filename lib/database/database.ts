/** The one pool of connections. A lost server never ends the process: errors of idle clients are logged, queries fail. */
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

// `next dev` loads modules anew at each change; the pool outlives them.
const kept = globalThis as typeof globalThis & { portalDatabase?: ReturnType<typeof connect> };

/** The database, connected at first use. */
export function database() {
  kept.portalDatabase ??= connect();
  return kept.portalDatabase.db;
}

export type Database = ReturnType<typeof database>;
/** What a use case runs its statements on: the pool, or the transaction that it is part of. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

/** Ends the pool: for jobs and tests, so that the process can end. */
export async function closeDatabase(): Promise<void> {
  await kept.portalDatabase?.pool.end();
  kept.portalDatabase = undefined;
}
