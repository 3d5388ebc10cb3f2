/** The owner of the tables, for what the portal's own role may not do. Straight to the server: `DATABASE_DIRECT_URL`. */
import 'server-only';
import { Client } from 'pg';
import { env } from '@/lib/env/env';
import { plainAddress, plainFault } from './connection-fault';

/** Runs work on a connection of its own. Throws in plain words where the server cannot be reached. */
export async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: plainAddress(url), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw plainFault(error as Error);
  } finally {
    await client.end();
  }
}

/** Runs work as the account of `DATABASE_DIRECT_URL`. */
export const asOwner = <Value>(work: (client: Client) => Promise<Value>) => withClient(env().DATABASE_DIRECT_URL, work);

/** Runs work in one transaction. Throws what it throws; nothing of it is done then. */
export async function inOwnTransaction<Value>(
  client: Client,
  work: () => Promise<Value>,
  mode: 'read write' | 'isolation level repeatable read read only' = 'read write',
): Promise<Value> {
  await client.query(`begin transaction ${mode}`);
  try {
    const value = await work();
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
