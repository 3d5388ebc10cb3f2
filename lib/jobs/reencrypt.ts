/**
 * After a key has been put first: every value moves to it, so that the old one can be taken out. Each value is its own
 * statement, in batches by primary key; stopped anywhere, it goes on at the next run. The portal keeps running: a value
 * is replaced only where it is still the one that was read, so nothing that a citizen writes meanwhile is lost.
 * When to run it: docs/deploy.md.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/lib/database/database';
import { decrypt, encrypt, newestHeader } from '@/lib/database/encryption';
import { renewNumberLookups } from './renew-lookups';
import { type Counts, type Step, walk } from './walk';

/** What is encrypted and stays: the key column, and the column that holds the value. */
export type EncryptedField = { table: string; key: string; column: string };

export const portalFields: EncryptedField[] = [
  { table: 'citizen', key: 'id', column: 'number_encrypted' },
  { table: 'draft', key: 'id', column: 'answers' },
  { table: 'session', key: 'reference_hash', column: 'id_token' },
  { table: 'session', key: 'reference_hash', column: 'name' },
];

type Row = { key: string | Buffer; value: Buffer };

/** Not under the newest key. An empty value is none: the token of a session that has ended. */
function isOlder(column: SQL): SQL {
  const header = newestHeader();
  return sql`length(${column}) > 0 and substring(${column} from 1 for ${header.length}::int) <> ${header}::bytea`;
}

async function moveValue(db: Database, field: EncryptedField, { key, value }: Row): Promise<Step> {
  const row = typeof key === 'string' ? key : key.toString('base64url');
  const place = { table: field.table, column: field.column, row };
  let renewed: Buffer;
  try {
    renewed = encrypt(decrypt(value, place), place);
  } catch {
    return 'unreadable';
  }
  const column = sql.identifier(field.column);
  const { rowCount } = await db.execute(sql`
    update ${sql.identifier(field.table)} set ${column} = ${renewed}::bytea
    where ${sql.identifier(field.key)} = ${key} and ${column} = ${value}::bytea`);
  return rowCount ? 'renewed' : 'changedMeanwhile';
}

function reencryptField(db: Database, field: EncryptedField): Promise<Counts> {
  const [table, key, column] = [field.table, field.key, field.column].map((name) => sql`${sql.identifier(name)}`) as [
    SQL,
    SQL,
    SQL,
  ];
  return walk<Row>(db, {
    select: sql`${key} as key, ${column} as value`,
    table,
    key,
    where: isOlder(column),
    step: (row) => moveValue(db, field, row),
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

/** Values that an old key is still needed for: none of them, and it can be taken out. */
export function valuesLeft(report: ReencryptReport): number {
  return Object.values(report).reduce((sum, { left }) => sum + left, 0);
}
