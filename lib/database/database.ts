/** The database, connected at first use. A lost server does not end the process: errors are logged, queries fail. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { env } from '@/lib/env/env';
import { plainAddress } from './connection-fault';
import { PortalPool } from './pool';

/** Every server connection: what it costs to keep one that nothing is heard of. Milliseconds. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** A job's statement may take this long, in the server and here. */
const JOB_MINUTES = 20;

function connect(max: number) {
  // Nothing else goes into the start-up message: a pooler refuses what it does not know, `statement_timeout` among it.
  const pool = new PortalPool({
    connectionString: plainAddress(env().DATABASE_URL),
    max,
    application_name: 'portal',
    ...keepAlive,
  });
  return { pool, db: drizzle(pool) };
}

// `next dev` reloads modules at each change; the pool must stay.
type Connected = ReturnType<typeof connect>;
const shared = globalThis as typeof globalThis & { portalDatabase?: Connected; portalOpenDatabase?: Connected };

function connected() {
  shared.portalDatabase ??= connect(10);
  return shared.portalDatabase;
}

/** The database, connected at first use. */
export function database() {
  return connected().db;
}

/**
 * The same, for what is open to everybody: on two connections of its own, which nobody's session or draft that waits for
 * a lock can take from it.
 */
export function openDatabase() {
  shared.portalOpenDatabase ??= connect(2);
  return shared.portalOpenDatabase.db;
}

export type Database = ReturnType<typeof database>;
/** What statements run on: the pool, or a transaction. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Runs a job's statements in one transaction with a time limit of its own: a citizen's would end them. `set local`, since
 * behind a pooler any other setting would stay with a connection that serves somebody else next.
 */
export async function inJob<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
  const { pool } = connected();
  const client = await pool.connect();
  pool.allow(client, JOB_MINUTES * 60_000);
  try {
    return await drizzle(client).transaction(async (transaction) => {
      await transaction.execute(sql.raw(`set local statement_timeout = '${JOB_MINUTES}min'`));
      return work(transaction);
    });
  } finally {
    client.release();
  }
}

/** Ends the pools, so that jobs and tests can exit. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([shared.portalDatabase?.pool.end(), shared.portalOpenDatabase?.pool.end()]);
  shared.portalDatabase = undefined;
  shared.portalOpenDatabase = undefined;
}
