/** Whether the portal can do its job with the database as it is. */
import 'server-only';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { database } from './database';

/** The tables that a build needs: those that it only reads, those that it writes, and those that it reads and adds rows to. */
export type NeededTables = { reads?: PgTable[]; writes?: PgTable[]; adds?: PgTable[] };

type DatabaseCondition = {
  /** A standby, or a server that was told to refuse writes. */
  isReadOnly: boolean;
  /** Tables that are not there, or lack a column or a right: `session`. */
  missing: string[];
  /** What `count` counts; null where that cannot be asked. */
  count: number | null;
  /** The server's limit for a statement as PostgreSQL writes it (`8s`); null without one. */
  statementTimeout: string | null;
};

const rights = { reads: ['SELECT'], writes: ['SELECT', 'INSERT', 'UPDATE'], adds: ['SELECT', 'INSERT'] };

function neededCells(needed: NeededTables) {
  return (['reads', 'writes', 'adds'] as const).flatMap((use) =>
    (needed[use] ?? []).map(getTableConfig).flatMap(({ name, columns }) =>
      columns.flatMap((column) =>
        rights[use]
          // What the database alone gives a value needs no right to write it.
          .filter((right) => right === 'SELECT' || column.generatedIdentity?.type !== 'always')
          .map((right) => ({ table: name, column: column.name, right })),
      ),
    ),
  );
}

const conditionQuery = `
  select current_setting('transaction_read_only') = 'on' as "isReadOnly",
         nullif(current_setting('statement_timeout'), '0') as "statementTimeout",
         array(
           select distinct cell."table"
           from jsonb_to_recordset($1::jsonb) as cell ("table" text, "column" text, "right" text)
           left join pg_attribute own on own.attrelid = to_regclass(quote_ident(cell."table"))
             and own.attname = cell."column" and not own.attisdropped
           where own.attnum is null or not has_column_privilege(own.attrelid, own.attnum, cell."right")
           order by 1
         ) as missing`;

let asked: Promise<DatabaseCondition> | undefined;

/**
 * Asks the database, on a connection of its own: one at a time, so whoever asks meanwhile gets the same answer. Throws
 * where it does not answer within two seconds. `count`: the text of a query for a number of rows, as `count`.
 */
export function databaseCondition(needed: NeededTables, count = 'SELECT 0 AS count'): Promise<DatabaseCondition> {
  // Anybody may ask, and as often as he likes.
  asked ??= ask(needed, count).finally(() => {
    asked = undefined;
  });
  return asked;
}

async function ask(needed: NeededTables, count: string): Promise<DatabaseCondition> {
  const pool = database().$client;
  const values = [JSON.stringify(neededCells(needed))];
  const condition = await pool.apart(async (client) => {
    const [found] = (await client.query<Omit<DatabaseCondition, 'count'>>(conditionQuery, values)).rows;
    if (!found) return undefined;
    // Where its table is missing that is told already.
    const counted = found.missing.length === 0 ? await client.query<{ count: number }>(count) : null;
    return { ...found, count: counted?.rows[0]?.count ?? null };
  });
  if (!condition) throw new Error('the database answered nothing');
  // The pool's own connections may lead to the server that was the primary before.
  if (condition.isReadOnly) pool.dropConnections();
  return condition;
}
