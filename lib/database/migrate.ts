/** Migrates the database to the schema of this build. When several replicas start at once, one migrates and the others wait. */
import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';

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
 * database cannot be reached or a migration fails; no migration is half applied.
 */
export async function migrate(directUrl: string, chains: MigrationChain[], root = shippedRoot()): Promise<void> {
  const client = new Client({ connectionString: directUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // The session holds the lock, so `directUrl` must not lead to a pooler in transaction mode.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder: `${root}/${portalMigrations}` });
    for (const { name, folder } of chains) {
      const chain = { migrationsFolder: `${root}/${folder}`, migrationsTable: `${name}_migrations` };
      await applyMigrations(drizzle(client), chain);
    }
    await client.query(readFileSync(`${root}/${roles}`, 'utf8'));
  } finally {
    // Ending the connection also releases the lock.
    await client.end();
  }
}
