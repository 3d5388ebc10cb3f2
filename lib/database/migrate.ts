/** Brings the database to the schema of this build. Safe when several replicas start at once: one does it, the rest wait. */
import 'server-only';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';

/** Any number that nothing else in the database uses: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS */
const MIGRATION_LOCK = 7_340_017;

/** Beside this file in the source, and beside `jobs.mjs` in the image. */
const shippedMigrations = () => fileURLToPath(new URL('./migrations', import.meta.url));

const shippedRoles = () => fileURLToPath(new URL('./roles.sql', import.meta.url));

/**
 * Applies what is missing, then says what the portal's own role may do, under a lock. The address must reach the server itself: a pooler in transaction mode
 * does not keep the lock. Throws when the database cannot be reached or a migration fails; nothing is half applied.
 */
export async function migrate(
  directUrl: string,
  migrationsFolder = shippedMigrations(),
  rolesFile = shippedRoles(),
): Promise<void> {
  const client = new Client({ connectionString: directUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder });
    await client.query(readFileSync(rolesFile, 'utf8'));
  } finally {
    // Ending the connection also gives the lock back.
    await client.end();
  }
}
