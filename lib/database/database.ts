/** The database, connected at first use. A lost server does not end the process: errors are logged, queries fail. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { env } from '@/lib/env/env';
import { plainAddress } from './connection-fault';
import { PortalPool } from './pool';

/** Every server connection: what it costs to keep one that nothing is heard of. Milliseconds. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/**
 * A piece of a job may take this long, in the server and here. Pieces take a tenth of a second, a second or two where the
 * machine is busy; what takes ten times as long waits for a lock or has a bad plan, and fails where citizens do not.
 */
const JOB_SECONDS = 30;

function connect() {
  // Nothing else goes into the start-up message: a pooler refuses what it does not know, `statement_timeout` among it.
  const pool = new PortalPool({
    connectionString: plainAddress(env().DATABASE_URL),
    max: 10,
    application_name: 'portal',
    ...keepAlive,
  });
  return { pool, db: drizzle(pool) };
}

// `next dev` reloads modules at each change; the pool must stay.
const shared = globalThis as typeof globalThis & { portalDatabase?: ReturnType<typeof connect> };

function connected() {
  shared.portalDatabase ??= connect();
  return shared.portalDatabase;
}

/** The database, connected at first use. */
export function database() {
  return connected().db;
}

/**
 * The name of a statement that the server may keep, where there is one connection to the server for each of ours: it is
 * parsed and planned once. Behind a pooler in transaction mode it has none (`DATABASE_STATEMENTS`).
 */
export function statementName(name: string): { name?: string } {
  return env().DATABASE_STATEMENTS === 'named' ? { name } : {};
}

export type Database = ReturnType<typeof database>;
/** What statements run on: the pool, or a transaction. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Runs a piece of a job (`pieces.ts`) in one transaction with a time limit of its own: a citizen's would end it. `set
 * local`, since behind a pooler any other setting would stay with a connection that serves somebody else next. Compiling
 * a statement (`jit`) takes longer than any of these.
 */
export async function inJob<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
  const { pool } = connected();
  const client = await pool.connect();
  pool.allow(client, JOB_SECONDS * 1000);
  try {
    return await drizzle(client).transaction(async (transaction) => {
      await transaction.execute(sql.raw(`set local statement_timeout = '${JOB_SECONDS}s'; set local jit = off`));
      return work(transaction);
    });
  } finally {
    client.release();
  }
}

/** Ends the pool, so that jobs and tests can exit. */
export async function closeDatabase(): Promise<void> {
  await shared.portalDatabase?.pool.end();
  shared.portalDatabase = undefined;
}
