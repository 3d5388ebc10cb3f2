/** Rows in batches by primary key, one step each, no transaction around them. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/database/database';

const BATCH = 200;

/** What became of one row. `unreadable`: no key opens it. `taken`: another row holds its new value. */
export type Step = 'renewed' | 'changedMeanwhile' | 'unreadable' | 'taken';

/** How many rows went which way, and how many still fit the condition afterwards. */
export type Counts = Record<Step, number> & { left: number };

type Walk<Row> = { select: SQL; table: SQL; key: SQL; where: SQL; step: (row: Row) => Promise<Step> };

/** Goes once through the rows that fit. `select` must give the primary key the name `key`. */
export async function walk<Row extends { key: string | Buffer }>(db: Database, plan: Walk<Row>): Promise<Counts> {
  const { select, table, key, where, step } = plan;
  const counts = { renewed: 0, changedMeanwhile: 0, unreadable: 0, taken: 0 };
  let last: Row['key'] | undefined;
  for (;;) {
    const beyond = last === undefined ? sql`` : sql`and ${key} > ${last}`;
    const { rows } = await db.execute<Row>(
      sql`select ${select} from ${table} where ${where} ${beyond} order by ${key} limit ${BATCH}`,
    );
    for (const row of rows) counts[await step(row as Row)] += 1;
    last = rows.at(-1)?.key;
    if (last === undefined) break;
  }
  const { rows } = await db.execute<{ left: number }>(sql`select count(*)::int as "left" from ${table} where ${where}`);
  return { ...counts, left: rows[0]?.left ?? 0 };
}
