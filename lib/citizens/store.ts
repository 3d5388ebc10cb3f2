/** The SQL of citizens. */
import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Connection, database } from '@/lib/database/database';
import { citizen } from './schema';

type Lookup = { key: string; hash: Buffer };

/** The citizen with one of these look-up values. */
export async function findByLookup(
  hashes: Buffer[],
  connection: Connection = database(),
): Promise<{ id: string; lookupKey: string } | undefined> {
  const [found] = await connection
    .select({ id: citizen.id, lookupKey: citizen.numberLookupKey })
    .from(citizen)
    .where(inArray(citizen.numberLookup, hashes))
    .limit(1);
  return found;
}

/** A citizen's number, encrypted. Throws where there is no such citizen. */
export async function selectNumber(id: string): Promise<Buffer> {
  const [row] = await database().select({ number: citizen.numberEncrypted }).from(citizen).where(eq(citizen.id, id));
  if (!row) throw new Error('there is no such citizen');
  return row.number;
}

/** Replaces a citizen's look-up value by one under a newer key. */
export async function renewLookup(id: string, { key, hash }: Lookup, connection: Connection): Promise<void> {
  await connection.update(citizen).set({ numberLookup: hash, numberLookupKey: key }).where(eq(citizen.id, id));
}

/** Adds a citizen and returns the id. If another login has just added the same citizen, returns that row's id. */
export async function insertCitizen(
  id: string,
  { key, hash }: Lookup,
  numberEncrypted: Buffer,
  at: Date,
  connection: Connection,
): Promise<string> {
  const [row] = await connection
    .insert(citizen)
    .values({ id, numberLookup: hash, numberLookupKey: key, numberEncrypted, createdAt: at })
    // An update that changes nothing, since DO NOTHING returns no row.
    .onConflictDoUpdate({ target: citizen.numberLookup, set: { numberLookupKey: sql`excluded.number_lookup_key` } })
    .returning({ id: citizen.id });
  if (!row) throw new Error('citizen: the insert answered no row');
  return row.id;
}
