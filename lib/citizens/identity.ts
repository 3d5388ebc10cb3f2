/**
 * From a checked national identity number to our own id. The number is stored encrypted and found by a keyed hash.
 * For the login, and for asking a registry about a person and those whom it names.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/calendar/clock';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt, lookup, lookups } from '@/lib/database/encryption';
import { findByLookup, insertCitizen, renewLookup, selectNumber } from './store';

const purpose = 'national-identity-number';
const cell = (citizenId: string) => ({ table: 'citizen', column: 'number_encrypted', row: citizenId });

/** The look-up value of an encrypted number under the newest key, for key rotation. Throws when it cannot be decrypted. */
export function newestLookup(citizenId: string, numberEncrypted: Buffer): { key: string; hash: Buffer } {
  return lookup(purpose, decrypt(numberEncrypted, cell(citizenId)));
}

/** The id of the citizen with this number; null where there is none. Adds no citizen. */
export async function findCitizen(number: string, connection?: Connection): Promise<string | null> {
  const found = await findByLookup(
    lookups(purpose, number).map(({ hash }) => hash),
    connection,
  );
  return found?.id ?? null;
}

/** True when this is the citizen's number. Adds no citizen. */
export async function isNumberOf(citizenId: string, number: string, connection?: Connection): Promise<boolean> {
  return (await findCitizen(number, connection)) === citizenId;
}

/** A citizen's number, to ask a registry with. Throws when it cannot be decrypted, or there is no such citizen. */
export async function numberOf(citizenId: string): Promise<string> {
  return numberFrom(citizenId, await selectNumber(citizenId));
}

/** The same from the encrypted number, for who has read it already. Throws when it cannot be decrypted. */
export const numberFrom = (citizenId: string, encrypted: Buffer): string => decrypt(encrypted, cell(citizenId));

/**
 * The id of the citizen with this number; adds the citizen at the first login, also when two come at once. A row under
 * an older look-up key moves to the newest. Inside a transaction pass its `connection`: a second one could empty the pool.
 */
export async function findOrAddCitizen(
  number: string,
  at: Date = now(),
  connection: Connection = database(),
): Promise<string> {
  const known = lookups(purpose, number);
  const [newest] = known;
  if (!newest) throw new Error('LOOKUP_KEYS is empty');
  const found = await findByLookup(
    known.map(({ hash }) => hash),
    connection,
  );
  if (!found) {
    const id = randomUUID();
    return insertCitizen(id, newest, encrypt(number, cell(id)), at, connection);
  }
  if (found.lookupKey !== newest.key) await renewLookup(found.id, newest, connection);
  return found.id;
}
