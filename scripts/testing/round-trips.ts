/** Counts what a database is asked: whatever was sent together, the server says once that it is ready for more. */
import type { Pool, PoolClient } from 'pg';

/** From now on, on new connections. Answers how many round trips there have been; to connect is none. */
export function countRoundTrips(pool: Pool): () => number {
  let count = 0;
  pool.on('connect', (client: PoolClient) => client.connection.on('readyForQuery', () => count++));
  return () => count;
}
