/**
 * The hash of a row of the audit, and how a seal packs the hashes of its rows. The texts that are hashed come from PostgreSQL,
 * the same in every time zone and to the microsecond.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { auditEvent } from './schema';

/** Another set of columns gets another number: seals keep theirs. */
export const rowFormat = 1;

/** For each format the columns of a row, as texts. `id` is the first. */
const columnsOf: Record<number, readonly string[]> = {
  1: [
    'id::text',
    '(extract(epoch from at) * 1000000)::bigint::text',
    'actor_id::text',
    `${auditEvent.subjectId.name}::text`,
    'action',
    'schedule_id::text',
    'entity_id::text',
    '(extract(epoch from about_at) * 1000000)::bigint::text',
    'actor_name',
    'actor_role',
    'actor_place',
  ],
};

/** The columns for a `select`: one array of texts for each row. Undefined for a format of a later version. */
export function sealedColumns(format: number): string | undefined {
  const columns = columnsOf[format];
  return columns && `array[${columns.join(', ')}]`;
}

/** The texts of `sealedColumns`. */
export type SealedRow = readonly (string | null)[];

/** A row's id, and the first half of its SHA-256. */
export type RowHash = { id: number; hash: Buffer };

const halfSha256 = 16;
const packedSize = 8 + halfSha256;

export function hashOf(row: SealedRow): RowHash {
  return {
    id: Number(row[0]),
    hash: createHash('sha256').update(JSON.stringify(row)).digest().subarray(0, halfSha256),
  };
}

/** In the order of the ids. */
export function pack(rows: readonly RowHash[]): Buffer {
  return Buffer.concat(
    rows.flatMap(({ id, hash }) => {
      const start = Buffer.alloc(8);
      start.writeBigInt64BE(BigInt(id));
      return [start, hash];
    }),
  );
}

export function unpack(packed: Buffer): RowHash[] {
  return Array.from({ length: Math.floor(packed.length / packedSize) }, (_, nth) => {
    const start = nth * packedSize;
    return {
      id: Number(packed.readBigInt64BE(start)),
      hash: packed.subarray(start + 8, start + packedSize),
    };
  });
}
