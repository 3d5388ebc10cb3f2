import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { decrypt, lookup } from '@/lib/database/encryption';
import { useTestDatabase } from '@/scripts/testing/database';
import { underKeys } from '@/scripts/testing/under-keys';
import { findOrAddCitizen } from './identity';
import { citizen } from './schema';

useTestDatabase();

// Synthetic: month + 80.
const number = '15838421072';
const other = '02917113281';

const rowOf = async (id: string) => (await database().select().from(citizen).where(eq(citizen.id, id)))[0];
const ring = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;

test('a number has one citizen, another number another', async () => {
  const id = await findOrAddCitizen(number);
  expect(await findOrAddCitizen(number)).toBe(id);
  expect(await findOrAddCitizen(other)).not.toBe(id);
});

test('the number is kept encrypted, and found by a keyed hash only', async () => {
  const id = await findOrAddCitizen(number);
  const row = await rowOf(id);
  if (!row) throw new Error('no citizen');
  expect(row.numberEncrypted.includes(number)).toBe(false);
  expect(decrypt(row.numberEncrypted, { table: 'citizen', column: 'number_encrypted', row: id })).toBe(number);
  expect(row.numberLookup).toEqual(lookup('national-identity-number', number).hash);
});

test('twenty first logins at once make one citizen', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => findOrAddCitizen('27869034075')));
  expect(new Set(ids).size).toBe(1);
});

test('while a look-up key rotates it is the same citizen, who then carries the newest key', async () => {
  const [older, newer] = [ring('older'), ring('newer')];
  const load = () => import('./identity');
  const id = await underKeys({ LOOKUP_KEYS: older }, async () => (await load()).findOrAddCitizen(number));
  expect(await rowOf(id)).toMatchObject({ numberLookupKey: 'older' });
  const during = await underKeys({ LOOKUP_KEYS: `${newer},${older}` }, async () =>
    (await load()).findOrAddCitizen(number),
  );
  expect(during).toBe(id);
  expect(await rowOf(id)).toMatchObject({ numberLookupKey: 'newer' });
  const after = await underKeys({ LOOKUP_KEYS: newer }, async () => (await load()).findOrAddCitizen(number));
  expect(after).toBe(id);
});

test('a number encrypted under an older data key opens while that key is in the ring', async () => {
  const [older, newer] = [ring('dataOld'), ring('dataNew')];
  const load = () => import('./identity');
  const id = await underKeys({ DATA_KEYS: older }, async () => (await load()).findOrAddCitizen('01888001005'));
  const place = { table: 'citizen', column: 'number_encrypted', row: id };
  const row = await rowOf(id);
  const open = async () => (await import('@/lib/database/encryption')).decrypt(row?.numberEncrypted as Buffer, place);
  expect(await underKeys({ DATA_KEYS: `${newer},${older}` }, open)).toBe('01888001005');
  await expect(underKeys({ DATA_KEYS: newer }, open)).rejects.toThrow('no key');
  // Who signs in is found all the same: a login reads the look-up value only.
  const signedIn = underKeys({ DATA_KEYS: newer }, async () => (await load()).findOrAddCitizen('01888001005'));
  expect(await signedIn).toBe(id);
});
