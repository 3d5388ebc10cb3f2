/**
 * Up to which id the audit is settled: no row with such an id can still come. Ids are given when a row is written, and rows
 * are seen when their transaction ends, so a lower id may be seen later than a higher one.
 */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';

/** In milliseconds: a transaction of the portal or of a job lasts thirty seconds at most. */
const longest = 60_000;
const pause = 20;

// Whoever has an id for a row holds this lock until the end of the transaction, and takes it before the id is given.
const writers = `
  select virtualtransaction as writer from pg_locks
  where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
    and relation = 'audit_event'::regclass and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()`;

async function writersOf(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ writer: string }>(writers);
  return new Set(rows.map(({ writer }) => writer));
}

/**
 * The highest id, once all who were writing meanwhile have ended; 0 without a row. It locks nothing, and nobody waits for it.
 * Throws where a transaction that writes to the audit lasts longer than a minute. Not within a transaction: each look has to
 * be a new one.
 */
export async function settledUpTo(client: Client, patience = longest): Promise<number> {
  const { rows } = await client.query('select coalesce(max(id), 0)::float8 as last from audit_event');
  const before = await writersOf(client);
  for (const end = Date.now() + patience; before.size > 0; ) {
    const now = await writersOf(client);
    for (const writer of before) if (!now.has(writer)) before.delete(writer);
    if (before.size === 0) break;
    if (Date.now() >= end)
      throw new Error(
        'A transaction that writes to the audit is open for long: end it (pg_stat_activity), and run it again.',
      );
    await wait(pause);
  }
  return rows[0]?.last ?? 0;
}
