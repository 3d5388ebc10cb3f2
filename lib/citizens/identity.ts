/**
 * From a checked national identity number to our own id. The number itself is kept encrypted and found by a keyed hash;
 * for the login only.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/calendar/clock';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt, lookup, lookups } from '@/lib/database/encryption';
import { findByLookup, insertCitizen, renewLookup } from './store';

const purpose = 'national-identity-number';
const cell = (citizenId: string) => ({ table: 'citizen', column: 'number_encrypted', row: citizenId });

/** The newest look-up value of an encrypted number, for the job that rotates keys. Throws when the number does not open. */
export function newestLookup(citizenId: string, numberEncrypted: Buffer): { key: string; hash: Buffer } {
  return lookup(purpose, decrypt(numberEncrypted, cell(citizenId)));
}

/** True when this number is that citizen's. Adds nobody. */
export async function isNumberOf(citizenId: string, number: string, connection?: Connection): Promise<boolean> {
  const found = await findByLookup(
    lookups(purpose, number).map(({ hash }) => hash),
    connection,
  );
  return found?.id === citizenId;
}

/**
 * The id of the citizen with this number, added at the first login. Safe when two logins come at once. While a look-up
 * key rotates, the row is found under any of the keys and then carries the newest. Within a transaction on its own
 * connection: one more for each login would leave none, where as many come at once as the pool has.
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
