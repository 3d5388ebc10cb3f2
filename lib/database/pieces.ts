/**
 * How jobs work: in pieces, each a transaction of its own and safe to repeat. A job that is stopped has lost one piece at
 * most, and no statement of it lasts long.
 */
import 'server-only';
import type { SQL } from 'drizzle-orm';
import { type Connection, inJob } from './database';
import { withRetry } from './retry';

/** Runs one piece. What the piece does must be safe to do again: after a lost connection it is. */
export type InPieces = <Value>(piece: (connection: Connection) => Promise<Value>) => Promise<Value>;

/** Each piece in a transaction of its own, with a job's time limit; again where the database asks for it. */
export const inPieces: InPieces = (piece) => withRetry(() => inJob(piece));

/** All pieces on a connection that the caller has, for example in its transaction. */
export const onConnection =
  (connection: Connection): InPieces =>
  (piece) =>
    piece(connection);

/** The most rows that one statement of a job changes: about a quarter of a second's work. */
export const rowsAPiece = 5_000;

/** Runs a statement, which changes `rowsAPiece` rows at most, again and again until it changes none; returns how many. */
export async function untilNone(runPiece: InPieces, statement: SQL): Promise<number> {
  let changed = 0;
  for (;;) {
    const { rowCount } = await runPiece((connection) => connection.execute(statement));
    if (!rowCount) return changed;
    changed += rowCount;
  }
}
