/**
 * Walks a table in the order of its primary key, in short statements, without a transaction around them, and renews the
 * rows that fit a condition. Every row that was there at the start is met once, whatever is written meanwhile; a table of
 * forty million rows takes no more memory than one of forty.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { inPieces } from '@/lib/database/pieces';

/** So many rows are looked at in one statement. */
const PAGE = 5_000;
/** So many are read, renewed and written together. */
const BATCH = 200;

/** What happened to one row. `unreadable`: no key decrypts it. `taken`: another row has its new value. */
export type Outcome = 'renewed' | 'changedMeanwhile' | 'unreadable' | 'taken';

/** How many rows had each outcome, and how many still fit the condition afterwards. */
export type Counts = Record<Outcome, number> & { left: number };

type Table = { table: SQL; key: SQL; where: SQL };
type Batches<Row> = Table & { select: SQL; update: (rows: Row[]) => Promise<Outcome[]> };
type Key = string | Buffer;
type Page = { after: SQL; last: Key; fitting: number };

const beyond = (key: SQL, last: Key | undefined) => (last === undefined ? sql`true` : sql`${key} > ${last}`);

/** The pages of a table, each with its last key and how many of its rows fit. */
async function* pagesOf({ table, key, where }: Table): AsyncGenerator<Page> {
  let last: Key | undefined;
  for (;;) {
    const after = beyond(key, last);
    const page = sql`
      with page as materialized (
        select ${key} as key, (${where}) as fits from ${table} where ${after} order by ${key} limit ${PAGE}
      )
      select (select key from page order by key desc limit 1) as last, count(*) filter (where fits)::int as fitting from page`;
    const { rows } = await inPieces((connection) => connection.execute<{ last: Key | null; fitting: number }>(page));
    const [found] = rows;
    if (!found?.last) return;
    last = found.last;
    yield { after, last, fitting: found.fitting };
  }
}

/** The rows of a page that fit, in batches. */
async function* batchesOf<Row extends { key: Key }>(plan: Batches<Row>, page: Page): AsyncGenerator<Row[]> {
  const { select, table, key, where } = plan;
  let last: Key | undefined;
  do {
    const batch = sql`
      select ${select} from ${table}
      where ${page.after} and ${beyond(key, last)} and ${key} <= ${page.last} and ${where} order by ${key} limit ${BATCH}`;
    const { rows } = await inPieces((connection) => connection.execute<Row>(batch));
    if (rows.length > 0) yield rows as Row[];
    last = rows.length === BATCH ? rows.at(-1)?.key : undefined;
  } while (last !== undefined);
}

/** Updates every row that fits `where`, once, and counts those that fit afterwards. `select` must name the primary key `key`. */
export async function inBatches<Row extends { key: Key }>(plan: Batches<Row>): Promise<Counts> {
  const counts = { renewed: 0, changedMeanwhile: 0, unreadable: 0, taken: 0, left: 0 };
  for await (const page of pagesOf(plan)) {
    if (page.fitting === 0) continue;
    for await (const rows of batchesOf(plan, page)) for (const outcome of await plan.update(rows)) counts[outcome] += 1;
  }
  for await (const { fitting } of pagesOf(plan)) counts.left += fitting;
  return counts;
}
