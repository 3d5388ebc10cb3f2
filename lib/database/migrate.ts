/** Migrates the database to the schema of this build. When several replicas start at once, one migrates and the others wait. */
import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { applyMigrations, type Patience, patience } from './apply-migrations';
import { withClient } from './owner';

/** Any number that nothing else in the database uses: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS */
const MIGRATION_LOCK = 7_340_017;

/** Migrations in order, with their own journal: the table `drizzle.NAME_migrations`. */
export type MigrationChain = {
  name: string;
  /** Their path, from the folder that holds `lib` and `services`. */
  folder: string;
};

const portalMigrations = 'lib/database/migrations';
const roles = 'lib/database/roles.sql';

/** The folder that holds `lib` and `services`: two up in the source, around `jobs.mjs` in the image. */
function shippedRoot(): string {
  const own = new URL('.', import.meta.url);
  const rolesInImage = new URL(roles, own);
  return fileURLToPath(existsSync(rolesInImage) ? own : new URL('../../', own));
}

/**
 * Applies the missing migrations, the portal's chain first, and then the rights of the portal's role. Throws when the
 * database cannot be reached, a migration fails, or a table stays locked; no migration is half applied.
 */
export async function migrate(
  directUrl: string,
  chains: MigrationChain[],
  root = shippedRoot(),
  limits = patience,
): Promise<void> {
  await withClient(directUrl, async (holder) => {
    await takeLock(holder);
    await withClient(directUrl, (client) => migrateWith(client, chains, root, limits));
  });
}

async function migrateWith(client: Client, chains: MigrationChain[], root: string, limits: Patience): Promise<void> {
  await applyMigrations(client, { folder: `${root}/${portalMigrations}`, table: '__drizzle_migrations' }, limits);
  for (const { name, folder } of chains) {
    await applyMigrations(client, { folder: `${root}/${folder}`, table: `${name}_migrations` }, limits);
  }
  await client.query(readFileSync(`${root}/${roles}`, 'utf8'));
}

/**
 * A transaction holds the lock, open until the connection ends: a pooler keeps one server connection for it. Whoever waits
 * for the lock holds none meanwhile, so that migrations need two connections however many replicas start.
 */
async function takeLock(holder: Client): Promise<void> {
  for (;;) {
    await holder.query('begin; set local idle_in_transaction_session_timeout = 0');
    // No parameter: its portal would stay open and keep a snapshot, for which `create index concurrently` waits for ever.
    const { rows } = await holder.query(`select pg_try_advisory_xact_lock(${MIGRATION_LOCK}) as taken`);
    if (rows[0]?.taken) return;
    await holder.query('rollback');
    await wait(200);
  }
}
