/**
 * Removes the rows of the audit that are no longer kept, oldest first, a whole seal's rows at a time. The seal stays without
 * them, so the chain still holds; `verify.ts` allows it only where they were old enough. Runs as the owner of the tables.
 */
import 'server-only';
import type { Client } from 'pg';
import { asOwner, inOwnTransaction } from '@/lib/database/owner';
import { keptYears, removedBefore } from './retention';

/** Removes the rows of the oldest seal that has any, if all of them are old enough. Null where there is nothing to do. */
async function removeNext(client: Client, at: Date, years: number): Promise<number | null> {
  await client.query('lock table audit_seal in exclusive mode');
  const { rows } = await client.query(
    `select number, first_id, last_id from audit_seal
     where number = (select min(number) from audit_seal where removed_at is null) and newest_at < $1`,
    [removedBefore(at, years)],
  );
  const [seal] = rows;
  if (!seal) return null;
  const removed = await client.query('delete from audit_event where id between $1 and $2', [
    seal.first_id,
    seal.last_id,
  ]);
  await client.query('update audit_seal set removed_at = $2, row_hashes = null where number = $1', [seal.number, at]);
  return removed.rowCount ?? 0;
}

/** Removes what is older than it is kept; returns how many rows. What is not sealed yet stays. */
export async function removeOldAuditRows(at: Date, years = keptYears): Promise<number> {
  return asOwner(async (client) => {
    let rows = 0;
    for (;;) {
      const removed = await inOwnTransaction(client, () => removeNext(client, at, years));
      if (removed === null) return rows;
      rows += removed;
    }
  });
}
