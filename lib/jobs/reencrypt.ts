/**
 * Moves every encrypted value to the newest key, so that the old key can be removed. When to run it: docs/deploy.md.
 * One statement for a batch of values: a run that stopped goes on at the next one, and the portal keeps running. A value
 * is replaced only if nobody has changed it since it was read.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/lib/database/database';
import { decrypt, encrypt, newestHeader } from '@/lib/database/encryption';
import { withRetry } from '@/lib/database/retry';
import { type Counts, inBatches, type Outcome } from './batches';
import { renewNumberLookups } from './renew-lookups';

/** An encrypted column, and the primary key of its table. */
export type EncryptedField = { table: string; key: string; column: string };

export const portalFields: EncryptedField[] = [
  { table: 'citizen', key: 'id', column: 'number_encrypted' },
  { table: 'draft', key: 'id', column: 'answers' },
  { table: 'session', key: 'reference_hash', column: 'id_token' },
  { table: 'session', key: 'reference_hash', column: 'name' },
  { table: 'relation', key: 'id', column: 'name' },
  { table: 'power', key: 'id', column: 'giver_name' },
  { table: 'power', key: 'id', column: 'receiver_name' },
];

/** `keyType`: the key's type as PostgreSQL names it. */
type Row = { key: string | Buffer; keyType: string; value: Buffer };

/** The condition for values under an older key. An empty value is not encrypted: the token of an ended session. */
function isOlder(column: SQL): SQL {
  const header = newestHeader();
  return sql`length(${column}) > 0 and substring(${column} from 1 for ${header.length}::int) <> ${header}::bytea`;
}

/** The value under the newest key; undefined where no key opens it. */
function renewed(field: EncryptedField, { key, value }: Row): Buffer | undefined {
  const row = typeof key === 'string' ? key : key.toString('base64url');
  const cell = { table: field.table, column: field.column, row };
  try {
    return encrypt(decrypt(value, cell), cell);
  } catch {
    return undefined;
  }
}

async function moveValues(db: Database, field: EncryptedField, rows: Row[]): Promise<Outcome[]> {
  const readable = rows.flatMap((row) => {
    const fresh = renewed(field, row);
    return fresh ? [{ key: row.key, value: row.value, fresh }] : [];
  });
  const name = (text: string) => sql.identifier(text);
  const [table, key, column] = [name(field.table), name(field.key), name(field.column)] as const;
  const list = (of: (row: (typeof readable)[number]) => unknown) => sql.param(readable.map(of));
  const keyType = sql.raw(rows[0]?.keyType ?? 'text');
  const { rowCount } = await withRetry(() =>
    db.execute(sql`
    update ${table} set ${column} = moved.fresh
    from unnest(${list((row) => row.key)}::${keyType}[], ${list((row) => row.value)}::bytea[],
                ${list((row) => row.fresh)}::bytea[]) as moved (key, value, fresh)
    where ${table}.${key} = moved.key and ${table}.${column} = moved.value`),
  );
  const moved = rowCount ?? 0;
  return [
    ...Array<Outcome>(moved).fill('renewed'),
    ...Array<Outcome>(readable.length - moved).fill('changedMeanwhile'),
    ...Array<Outcome>(rows.length - readable.length).fill('unreadable'),
  ];
}

function reencryptField(db: Database, field: EncryptedField): Promise<Counts> {
  const name = (text: string) => sql`${sql.identifier(text)}`;
  const [table, key, column] = [name(field.table), name(field.key), name(field.column)] as const;
  return inBatches<Row>({
    select: sql`${key} as key, pg_typeof(${key})::text as "keyType", ${column} as value`,
    table,
    key,
    where: isOlder(column),
    update: (rows) => moveValues(db, field, rows),
  });
}

export type ReencryptReport = Record<string, Counts>;

/** Moves every value to the newest of DATA_KEYS, and every look-up value to the newest of LOOKUP_KEYS. */
export async function reencrypt(fields: EncryptedField[], db: Database = database()): Promise<ReencryptReport> {
  const report: ReencryptReport = {};
  for (const field of fields) report[`${field.table}.${field.column}`] = await reencryptField(db, field);
  report['citizen.number_lookup'] = await renewNumberLookups(db);
  return report;
}

/** How many values still need an old key. At 0 it can be removed. */
export function valuesLeft(report: ReencryptReport): number {
  return Object.values(report).reduce((sum, { left }) => sum + left, 0);
}
