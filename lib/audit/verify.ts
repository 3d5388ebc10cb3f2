/**
 * Holds the audit against its seals, and names the first row that is not as it was sealed. Reads as the owner of the tables.
 */
import 'server-only';
import type { Client } from 'pg';
import { now } from '@/lib/calendar/clock';
import { asOwner, inOwnTransaction } from '@/lib/database/owner';
import { keptYears, removedBefore } from './retention';
import { hashOf, type RowHash, type SealedRow, sealedColumns, unpack } from './row-hash';
import { nameOfSeal, rowsHashOf, type Seal, sealColumns, sealHashOf } from './seal-chain';

/** What was found: how much is as it was sealed, and how many rows are not sealed yet; or the first that is not. */
export type Verdict = { rows: number; seals: number; last: string | null; sealedAt: Date | null; unsealed: number };

/** The audit is not as it was sealed. The message names the row, or the seal. */
export class BrokenAudit extends Error {}

const broken = (what: string, seal: Seal) =>
  new BrokenAudit(`${what} (seal ${seal.number}, of ${seal.sealedAt.toISOString()})`);

/** Throws unless the seal is the one after `previous`, as it was made. */
function checkSeal(seal: Seal, previous: Seal | null, at: Date): void {
  const number = (previous?.number ?? 0) + 1;
  if (seal.number !== number) throw new BrokenAudit(`seal ${number} was removed`);
  const isWhole =
    seal.firstId === (previous?.lastId ?? 0) + 1 && sealHashOf(seal, previous?.hash ?? null).equals(seal.hash);
  if (!isWhole) throw broken('the seal itself was changed', seal);
  if (seal.removedAt) {
    const years = Math.min(seal.keptYears, keptYears);
    if (seal.newestAt >= removedBefore(at, years))
      throw broken(`its rows were removed before ${years} years were over`, seal);
  } else if (!seal.rowHashes || !rowsHashOf(seal.rowHashes).equals(seal.rowsHash))
    throw broken('the hashes of its rows were changed', seal);
}

/** Throws at the first row that differs. Both are in the order of their ids. */
function checkRows(seal: Seal, sealed: RowHash[], found: RowHash[]): void {
  for (let nth = 0; ; nth++) {
    const [was, is] = [sealed[nth], found[nth]];
    if (!was && !is) return;
    if (is && (!was || is.id < was.id)) throw broken(`row ${is.id} was inserted after it was sealed`, seal);
    if (was && (!is || was.id < is.id)) throw broken(`row ${was.id} was removed`, seal);
    if (was && is && !was.hash.equals(is.hash)) throw broken(`row ${is.id} was changed`, seal);
  }
}

/** The rows within a seal: one more than it has, at most, which is enough to find the first that differs. */
async function rowsWithin(client: Client, { number, format, firstId, lastId }: Seal, most: number): Promise<RowHash[]> {
  const columns = sealedColumns(format);
  if (!columns) throw new Error(`seal ${number} is of a later version of the portal: verify with that one`);
  const { rows } = await client.query<{ row: SealedRow }>(
    `select ${columns} as row from audit_event where (id >= $1 or $2) and id <= $3 order by id limit $4`,
    [firstId, number === 1, lastId, most + 1],
  );
  return rows.map(({ row }) => hashOf(row));
}

/** Checks one seal and its rows, as they are at one moment; null after the last. */
async function checkNext(
  client: Client,
  previous: Seal | null,
  at: Date,
): Promise<{ seal: Seal; rows: number } | null> {
  const query = `select ${sealColumns} from audit_seal where number > $1 order by number limit 1`;
  const { rows } = await client.query<Seal>(query, [previous?.number ?? 0]);
  const [seal] = rows;
  if (!seal) return null;
  checkSeal(seal, previous, at);
  const sealed = seal.rowHashes ? unpack(seal.rowHashes) : [];
  checkRows(seal, sealed, await rowsWithin(client, seal, sealed.length));
  return { seal, rows: sealed.length };
}

/**
 * Verifies all of it. `noted`: the name of a seal that was noted elsewhere; without it, whoever has the owner's account may
 * have made the whole chain anew. Throws BrokenAudit at the first that is not as it was sealed.
 */
export async function verifyAudit(noted?: string, at: Date = now()): Promise<Verdict> {
  return asOwner(async (client) => {
    let last: Seal | null = null;
    let rows = 0;
    let isNoted = noted === undefined;
    for (;;) {
      const read = () => checkNext(client, last, at);
      const checked: Awaited<ReturnType<typeof read>> = await inOwnTransaction(
        client,
        read,
        'isolation level repeatable read read only',
      );
      if (!checked) break;
      last = checked.seal;
      rows += checked.rows;
      isNoted ||= nameOfSeal(last) === noted;
    }
    if (!isNoted) throw new BrokenAudit(`no seal is ${noted}: the chain was made anew, or cut off`);
    const { rows: left } = await client.query('select count(*)::int as count from audit_event where id > $1', [
      last?.lastId ?? 0,
    ]);
    const seals = last ? { seals: last.number, last: nameOfSeal(last), sealedAt: last.sealedAt } : noSeals;
    return { ...seals, rows, unsealed: left[0]?.count };
  });
}

const noSeals = { seals: 0, last: null, sealedAt: null };
