/**
 * Applies a chain of migrations beside a running portal, in the order of drizzle's journal and noted in drizzle's table.
 * Each is a transaction of its own. A statement that waits for a table's lock makes all who come after it wait, too: so it
 * gives up after two seconds, lets them through, and comes again. What PostgreSQL does outside of a transaction only,
 * `create index concurrently` above all, stands in a file whose first line is `-- outside a transaction`.
 */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from 'pg';
import { log } from '@/lib/log/log';

export type Chain = { folder: string; table: string };

/** In milliseconds. */
export const patience = {
  /** For a lock, while others wait behind. */
  lock: 2_000,
  /** Between two attempts: longer than readers and writers need to get through. */
  pause: 3_000,
  /** For one migration in all. */
  whole: 10 * 60_000,
  /** Told after each attempt that found a table locked. */
  onWait: async (): Promise<void> => log.warn({}, 'migrate: a table is locked by somebody else; trying again'),
};
export type Patience = typeof patience;

const outside = /^\s*-- outside a transaction\b/;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html: lock not available, deadlock. */
const isLocked = (error: unknown) => /^(55P03|40P01)$/.test(String((error as { code?: unknown }).code));

async function withoutTransaction(client: Client, statements: string[]): Promise<void> {
  const wrong = statements.find((statement) => !/\bconcurrently\b/i.test(statement));
  if (wrong) throw new Error(`Only what is done concurrently may stand outside a transaction: ${wrong.trim()}`);
  // Without a limit: it waits for old transactions, and meanwhile nobody waits for it.
  for (const statement of statements) await client.query(statement);
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function apply(client: Client, { sql, hash, folderMillis }: MigrationMeta, table: string, limits: Patience) {
  const isOutside = outside.test(sql[0] ?? '');
  if (isOutside) await withoutTransaction(client, sql);
  await inTransaction(client, async () => {
    await client.query(`set local lock_timeout = ${limits.lock}`);
    if (!isOutside) for (const statement of sql) await client.query(statement);
    await client.query(`insert into ${table} (hash, created_at) values ($1, $2)`, [hash, folderMillis]);
  });
}

async function applyPatiently(client: Client, migration: MigrationMeta, table: string, limits: Patience) {
  for (const end = Date.now() + limits.whole; ; ) {
    try {
      return await apply(client, migration, table, limits);
    } catch (error) {
      if (!isLocked(error)) throw error;
      await limits.onWait();
      if (Date.now() >= end) {
        const why = 'A table stayed locked by somebody else, and nothing of this migration was done. End what holds it';
        throw new Error(`${why} (pg_stat_activity, the oldest xact_start), and migrate again.`, { cause: error });
      }
      await wait(limits.pause);
    }
  }
}

/** Applies what the database lacks of a chain. Throws where one fails: of that one nothing is left, those before it stay. */
export async function applyMigrations(client: Client, { folder, table }: Chain, limits = patience): Promise<void> {
  const journal = `drizzle."${table}"`;
  await client.query('create schema if not exists drizzle');
  await client.query(
    `create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`,
  );
  const { rows } = await client.query(`select max(created_at) as last from ${journal}`);
  const last = Number(rows[0]?.last ?? -1);
  const missing = readMigrationFiles({ migrationsFolder: folder }).filter(({ folderMillis }) => folderMillis > last);
  for (const migration of missing) await applyPatiently(client, migration, journal, limits);
}
