/** Look-up values of identity numbers under the newest key: made from the encrypted number, without a login. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { newestLookup } from '@/lib/citizens/identity';
import type { Database } from '@/lib/database/database';
import { violatedUniqueConstraint, withRetry } from '@/lib/database/retry';
import { env } from '@/lib/env/env';
import { type Counts, inBatches, type Outcome } from './batches';

type Row = { key: string; number: Buffer; hash: Buffer };
type Renewed = { id: string; hash: Buffer; newest: ReturnType<typeof newestLookup> };

function newestOf({ key: id, number, hash }: Row): Renewed[] {
  try {
    return [{ id, hash, newest: newestLookup(id, number) }];
  } catch {
    return [];
  }
}

/** How many rows took their new value. Throws where one of the values is another row's: then none took it. */
async function write(db: Database, rows: Renewed[]): Promise<number> {
  const list = (of: (row: Renewed) => unknown) => sql.param(rows.map(of));
  const { rowCount } = await withRetry(() =>
    db.execute(sql`
      update citizen set number_lookup = renewed.newest, number_lookup_key = renewed.newest_key
      from unnest(${list(({ id }) => id)}::uuid[], ${list(({ hash }) => hash)}::bytea[],
                  ${list(({ newest }) => newest.hash)}::bytea[], ${list(({ newest }) => newest.key)}::text[])
        as renewed (id, hash, newest, newest_key)
      where citizen.id = renewed.id and citizen.number_lookup = renewed.hash`),
  );
  return rowCount ?? 0;
}

async function writeOne(db: Database, row: Renewed): Promise<Outcome> {
  try {
    return (await write(db, [row])) ? 'renewed' : 'changedMeanwhile';
  } catch (error) {
    // One person has two rows: two first logins, at replicas that had different keys. They are not merged.
    if (violatedUniqueConstraint(error)) return 'taken';
    throw error;
  }
}

async function renewLookups(db: Database, rows: Row[]): Promise<Outcome[]> {
  const readable = rows.flatMap(newestOf);
  const unreadable = Array<Outcome>(rows.length - readable.length).fill('unreadable');
  try {
    const done = await write(db, readable);
    const changed = Array<Outcome>(readable.length - done).fill('changedMeanwhile');
    return [...Array<Outcome>(done).fill('renewed'), ...changed, ...unreadable];
  } catch (error) {
    if (!violatedUniqueConstraint(error)) throw error;
    const outcomes: Outcome[] = [];
    for (const row of readable) outcomes.push(await writeOne(db, row));
    return [...outcomes, ...unreadable];
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
    update: (rows) => renewLookups(db, rows),
  });
}
