/**
 * Seals the rows of the audit, in batches, beside whoever writes to it: it takes no lock that they wait for, and no statement
 * of theirs knows of it. Runs as the owner of the tables; the portal's role may not touch a seal.
 */
import 'server-only';
import type { Client } from 'pg';
import { now } from '@/lib/calendar/clock';
import { asOwner, inOwnTransaction } from '@/lib/database/owner';
import { keptYears } from './retention';
import { hashOf, pack, rowFormat, type SealedRow, sealedColumns } from './row-hash';
import { nameOfSeal, rowsHashOf, type Seal, sealColumns, sealHashOf } from './seal-chain';
import { settledUpTo } from './settled';

/** So many rows are sealed together: 24 kB of hashes. */
const rowsASeal = 1_000;

/** How many rows were sealed, and the name of the last seal; null without one. */
export type Sealing = { rows: number; seal: string | null };

async function lastSeal(client: Client): Promise<Seal | undefined> {
  const { rows } = await client.query<Seal>(`select ${sealColumns} from audit_seal order by number desc limit 1`);
  return rows[0];
}

type Found = { at: Date; row: SealedRow };

/** Seals the next rows up to `settled`; returns how many. Of two at once the later one goes on after the other. */
async function sealNext(client: Client, settled: number, at: Date): Promise<number> {
  await client.query('lock table audit_seal in exclusive mode');
  const last = await lastSeal(client);
  const after = last?.lastId ?? 0;
  const { rows } = await client.query<Found>(
    `select at, ${sealedColumns(rowFormat)} as row from audit_event where id > $1 and id <= $2 order by id limit ${rowsASeal}`,
    [after, settled],
  );
  if (rows.length === 0) return 0;
  const hashes = rows.map(({ row }) => hashOf(row));
  const rowHashes = pack(hashes);
  // A row may say that it is of tomorrow; it is not kept for longer because of it.
  const newest = Math.min(Math.max(...rows.map((found) => +found.at)), +at);
  const seal = {
    ...{
      number: (last?.number ?? 0) + 1,
      format: rowFormat,
      firstId: after + 1,
      sealedAt: at,
      newestAt: new Date(newest),
    },
    lastId: rows.length < rowsASeal ? settled : (hashes.at(-1)?.id ?? settled),
    ...{ keptYears, rowHashes, rowsHash: rowsHashOf(rowHashes), removedAt: null },
  };
  await client.query(
    `insert into audit_seal (number, format, first_id, last_id, sealed_at, newest_at, kept_years, row_hashes, rows_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[seal.number, seal.format, seal.firstId, seal.lastId, seal.sealedAt, seal.newestAt, seal.keptYears],
      ...[seal.rowHashes, seal.rowsHash, sealHashOf(seal, last?.hash ?? null)],
    ],
  );
  return rows.length;
}

/** Seals all rows that are settled. Stopped, it is finished by the next run. */
export async function sealAudit(at: Date = now()): Promise<Sealing> {
  return asOwner(async (client) => {
    const settled = await settledUpTo(client);
    let rows = 0;
    for (;;) {
      const sealed = await inOwnTransaction(client, () => sealNext(client, settled, at));
      if (sealed === 0) break;
      rows += sealed;
    }
    const last = await lastSeal(client);
    return { rows, seal: last ? nameOfSeal(last) : null };
  });
}
