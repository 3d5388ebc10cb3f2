/** Updates rows in batches, in the order of their primary key, without a transaction around them. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { inJob } from '@/lib/database/database';

const BATCH = 200;

/** What happened to one row. `unreadable`: no key decrypts it. `taken`: another row has its new value. */
export type Outcome = 'renewed' | 'changedMeanwhile' | 'unreadable' | 'taken';

/** How many rows had each outcome, and how many still fit the condition afterwards. */
export type Counts = Record<Outcome, number> & { left: number };

type Batches<Row> = { select: SQL; table: SQL; key: SQL; where: SQL; update: (row: Row) => Promise<Outcome> };

/** Updates every row that fits `where`, once. `select` must name the primary key `key`. */
export async function inBatches<Row extends { key: string | Buffer }>(plan: Batches<Row>): Promise<Counts> {
  const { select, table, key, where, update } = plan;
  const counts = { renewed: 0, changedMeanwhile: 0, unreadable: 0, taken: 0 };
  let last: Row['key'] | undefined;
  for (;;) {
    const beyond = last === undefined ? sql`` : sql`and ${key} > ${last}`;
    const batch = sql`select ${select} from ${table} where ${where} ${beyond} order by ${key} limit ${BATCH}`;
    const { rows } = await inJob((connection) => connection.execute<Row>(batch));
    for (const row of rows) counts[await update(row as Row)] += 1;
    last = rows.at(-1)?.key;
    if (last === undefined) break;
  }
  const count = sql`select count(*)::int as "left" from ${table} where ${where}`;
  const { rows } = await inJob((connection) => connection.execute<{ left: number }>(count));
  return { ...counts, left: rows[0]?.left ?? 0 };
}
