/** What a seal says, and the hash that ties it to the one before. */
import 'server-only';
import { createHash } from 'node:crypto';
import type { auditSeal } from './schema';

export type Seal = typeof auditSeal.$inferSelect;

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

export const rowsHashOf = (rowHashes: Buffer) => sha256(rowHashes);

/** The hash of a seal; `previous` is that of the one before, null for the first. */
export function sealHashOf(
  { number, format, firstId, lastId, sealedAt, newestAt, keptYears, rowsHash }: Omit<Seal, 'hash'>,
  previous: Buffer | null,
): Buffer {
  const times = [sealedAt.toISOString(), newestAt.toISOString()];
  const hashes = [rowsHash.toString('hex'), previous?.toString('hex') ?? ''];
  return sha256(JSON.stringify([number, format, firstId, lastId, ...times, keptYears, ...hashes]));
}

/** The name of a seal, to be noted elsewhere: whoever makes the whole chain anew cannot make this one. `12:9f3c…` */
export const nameOfSeal = ({ number, hash }: Pick<Seal, 'number' | 'hash'>) => `${number}:${hash.toString('hex')}`;

/** The columns of a seal, for a `select`. */
export const sealColumns = `number, format, first_id::float8 as "firstId", last_id::float8 as "lastId",
  sealed_at as "sealedAt", newest_at as "newestAt", kept_years as "keptYears", row_hashes as "rowHashes",
  rows_hash as "rowsHash", hash, removed_at as "removedAt"`;
