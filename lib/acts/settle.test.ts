/** What became of an act whose answer was lost. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { settleAct } from './settle';
import { findAct } from './store';

useTestDatabase();

const at = new Date('2026-11-23T10:00:00Z');

const addAct = (citizenId: string, key: string, entityId: string) =>
  database().execute(sql`
    insert into act (citizen_id, key, action, request_hash, entity_id, at)
    values (${citizenId}::uuid, ${key}::uuid, 'thing.do', ''::bytea, ${entityId}::uuid, ${at.toISOString()}::timestamptz)`);

test('what was done is answered, to its own citizen only', async () => {
  const [one, two] = await addCitizens(2);
  if (!one || !two) throw new Error('no citizens');
  const [key, thing] = [randomUUID(), randomUUID()];
  await addAct(one.id, key, thing);
  expect(await settleAct(one.citizen, key, at)).toBe(thing);
  expect(await settleAct(two.citizen, key, at)).toBeNull();
  expect((await findAct(one.citizen, key))?.action).toBe('thing.do');
});

test('what was not done is not done any more: the key is used up, and asking again says the same', async () => {
  const [one] = await addCitizens(1);
  if (!one) throw new Error('no citizen');
  const key = randomUUID();
  expect(await settleAct(one.citizen, key, at)).toBeNull();
  await expect(addAct(one.id, key, randomUUID())).rejects.toThrow();
  expect(await settleAct(one.citizen, key, at)).toBeNull();
});

test('what is no key was never used', async () => {
  const [one] = await addCitizens(1);
  expect(one && (await settleAct(one.citizen, 'none', at))).toBeNull();
});
