/** The database, connected at first use. A lost server does not end the process: errors are logged, queries fail. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { env } from '@/lib/env/env';
import { plainAddress } from './connection-fault';
import { limits, PortalPool } from './pool';
import { untilDone } from './retry';

/** Every server connection: what it costs to keep one that nothing is heard of. Milliseconds. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** A job's statement may take this long, in the server and here. */
const JOB_MINUTES = 20;

/**
 * Milliseconds, as in `pool.ts`. Whoever reads from a standby can ask the primary instead: he waits less for it, and while
 * it is silent it is left alone for longer.
 */
export const standbyLimits = { ...limits, wait: 500, use: 2_000, probe: 300, pause: 10_000 };

function connect(address: string, max: number, options: ConstructorParameters<typeof PortalPool>[1] = {}) {
  // Nothing else goes into the start-up message: a pooler refuses what it does not know, `statement_timeout` among it.
  const config = { connectionString: plainAddress(address), max, application_name: 'portal', ...keepAlive };
  const pool = new PortalPool(config, options);
  return { pool, db: withTransactionsAgain(drizzle(pool)) };
}

/**
 * Engines that are serializable give up one of two transactions that meet (CockroachDB and YugabyteDB), PostgreSQL one in a
 * deadlock. Nothing of it was done: it begins again, and its work with it. `pool.ts` does so for single statements.
 */
function withTransactionsAgain<Db extends Pick<NodePgDatabase, 'transaction'>>(db: Db): Db {
  const transaction = db.transaction.bind(db);
  db.transaction = (work, config) => untilDone(() => transaction(work, config));
  return db;
}

// `next dev` reloads modules at each change; the pool must stay.
type Connected = ReturnType<typeof connect>;
const shared = globalThis as typeof globalThis & {
  portalDatabase?: Connected;
  portalOpenDatabase?: Connected;
  portalStandby?: Connected;
};

function connected() {
  shared.portalDatabase ??= connect(env().DATABASE_URL, 10);
  return shared.portalDatabase;
}

/** The database, connected at first use. */
export function database() {
  return connected().db;
}

/** A server that may lag behind; undefined where none is named. For `open-database.ts` only. */
export function standbyDatabase(): Database | undefined {
  const address = env().DATABASE_READ_URL;
  if (!address) return undefined;
  shared.portalStandby ??= connect(address, 10, { its: standbyLimits, mayLag: true });
  return shared.portalStandby.db;
}

/**
 * The primary, for what is open to everybody: two connections that nobody's session or draft can take from it while it waits
 * for a lock. For `open-database.ts` only.
 */
export function primaryForOpen(): Database {
  shared.portalOpenDatabase ??= connect(env().DATABASE_URL, 2);
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
  const pools = [shared.portalDatabase, shared.portalOpenDatabase, shared.portalStandby];
  await Promise.all(pools.map((connected) => connected?.pool.end()));
  shared.portalDatabase = undefined;
  shared.portalOpenDatabase = undefined;
  shared.portalStandby = undefined;
}
