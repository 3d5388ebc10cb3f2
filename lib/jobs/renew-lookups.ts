/** Look-up values of identity numbers under the newest key: made from the encrypted number, without a login. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { newestLookup } from '@/lib/citizens/identity';
import type { Database } from '@/lib/database/database';
import { violatedUniqueConstraint } from '@/lib/database/retry';
import { env } from '@/lib/env/env';
import { type Counts, inBatches, type Outcome } from './batches';

type Row = { key: string; number: Buffer; hash: Buffer };

async function renewLookup(db: Database, { key: id, number, hash }: Row): Promise<Outcome> {
  let newest: ReturnType<typeof newestLookup>;
  try {
    newest = newestLookup(id, number);
  } catch {
    return 'unreadable';
  }
  try {
    const { rowCount } = await db.execute(sql`
      update citizen set number_lookup = ${newest.hash}::bytea, number_lookup_key = ${newest.key}
      where id = ${id}::uuid and number_lookup = ${hash}::bytea`);
    return rowCount ? 'renewed' : 'changedMeanwhile';
  } catch (error) {
    // One person has two rows: two first logins, at replicas that had different keys. They are not merged.
    if (violatedUniqueConstraint(error)) return 'taken';
    throw error;
  }
}

/** Moves every look-up value to the newest of LOOKUP_KEYS. */
export async function renewNumberLookups(db: Database): Promise<Counts> {
  const newest = env().LOOKUP_KEYS[0]?.id;
  return inBatches<Row>({
    select: sql`id as key, number_encrypted as number, number_lookup as hash`,
    table: sql`citizen`,
    key: sql`id`,
    where: sql`number_lookup_key <> ${newest}`,
    update: (row) => renewLookup(db, row),
  });
}
