/** A transaction of `statement`s: for what cannot be said in one of them, since a later one has to see what an earlier one waited for. */
import 'server-only';
import type { PoolClient } from 'pg';
import { database } from './database';
import { untilDone } from './retry';

/** What the statements of a transaction run on: their second argument. */
export type Transaction = Pick<PoolClient, 'query'>;

/**
 * Runs the work in one transaction, at the server's own level of isolation. Null as the result: nothing of it is done. Given
 * up by the server for another's sake, it begins again. Throws what the work throws; nothing of it is done then, except where
 * the connection was lost at the end: wrap it in `withRetry`, with work that may be done again.
 */
export async function inTransaction<Value>(
  work: (transaction: Transaction) => Promise<Value | null>,
): Promise<Value | null> {
  return untilDone(() => once(work));
}

async function once<Value>(work: (transaction: Transaction) => Promise<Value | null>): Promise<Value | null> {
  const client = await database().$client.connect();
  // A connection on which a transaction may still be open is given to nobody.
  let isOpen = true;
  try {
    await client.query('BEGIN');
    const value = await work(client).catch(async (error) => {
      await client.query('ROLLBACK').then(() => (isOpen = false), ignore);
      throw error;
    });
    await client.query(value === null ? 'ROLLBACK' : 'COMMIT');
    isOpen = false;
    return value;
  } finally {
    client.release(isOpen);
  }
}

// What went wrong first is told; that the connection is lost besides is seen from `isOpen`.
const ignore = () => undefined;
