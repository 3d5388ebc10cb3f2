/** One press, one act: of a thing that is counted up, in a statement that records it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Acting, PairId } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { statement } from '@/lib/database/statement';
import { sealOf } from '@/lib/slots/seal';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { partiesFor } from '@/scripts/testing/parties';
import { actOnce } from './acts';
import { findAct, recordAct } from './store';

useTestDatabase();

const at = new Date('2026-11-23T10:00:00Z');
const thing = randomUUID();
type Person = { id: string; citizen: Acting<'high'> };

beforeAll(async () => {
  await database().execute(sql`create table thing (id uuid primary key, count int not null, open boolean not null)`);
  await database().execute(sql`insert into thing values (${thing}::uuid, 0, true)`);
});

const countUp = statement<{ pairId: PairId; key: string; requestHash: Buffer; at: Date; by: number }, { id: string }>(
  'thing_count',
  ({ pairId, key, requestHash, by, at: when }) => sql`
    WITH counted AS (UPDATE thing SET count = count + ${by}::int WHERE open RETURNING id),
    acted AS (${recordAct({ action: 'thing.count', pairId, key, requestHash, at: when, done: sql`counted` })})
    SELECT id FROM counted`,
);

function count({ id, citizen }: Person, key: string, by = 1) {
  const seal = sealOf('thing.count', [thing, by]);
  const values = { pairId: partiesFor(id).pairId, key, requestHash: seal.hash, at, by };
  return actOnce(
    citizen,
    { key, seal, at },
    {
      act: async () => (await countUp(values))[0]?.id ?? null,
      findRefusal: async () => 'closed' as const,
    },
  );
}

async function counted(): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(sql`select count from thing`);
  return rows[0]?.count ?? 0;
}

async function person(): Promise<Person> {
  const [one] = await addCitizens(1);
  if (!one) throw new Error('nobody');
  return one;
}

const yes = { ok: true, value: { id: thing } };
const keyUsed = { ok: false, refusal: 'keyUsed' };

test('sent twice it happens once, and both are told the same', async () => {
  const [one, key, before] = [await person(), randomUUID(), await counted()];
  expect([await count(one, key), await count(one, key)]).toEqual([yes, yes]);
  expect(await counted()).toBe(before + 1);
  expect(await findAct(one.citizen, key)).toMatchObject({ action: 'thing.count', entityId: thing });
});

test('so it does eight times at once', async () => {
  const [one, key, before] = [await person(), randomUUID(), await counted()];
  expect(await Promise.all(Array.from({ length: 8 }, () => count(one, key)))).toEqual(Array(8).fill(yes));
  expect(await counted()).toBe(before + 1);
});

test('the same key for something else does nothing; neither does a key that is none', async () => {
  const [one, key, before] = [await person(), randomUUID(), await counted()];
  await count(one, key);
  expect(await count(one, key, 5)).toEqual(keyUsed);
  expect(await count(one, 'no key')).toEqual(keyUsed);
  expect(await counted()).toBe(before + 1);
});

test('another citizen’s key is another key, and is not found', async () => {
  const [one, two, key] = [await person(), await person(), randomUUID()];
  await count(one, key);
  expect(await findAct(two.citizen, key)).toBeNull();
  expect(await count(two, key)).toEqual(yes);
});

test('what is refused stays refused: a press that was on its way meanwhile does nothing', async () => {
  const [one, key, before] = [await person(), randomUUID(), await counted()];
  await database().execute(sql`update thing set open = false`);
  expect(await count(one, key)).toEqual({ ok: false, refusal: 'closed' });
  await database().execute(sql`update thing set open = true`);
  expect(await count(one, key)).toEqual({ ok: false, refusal: 'closed' });
  expect(await counted()).toBe(before);
});

test('what was done before its connection was lost is found', async () => {
  const [one, key, before] = [await person(), randomUUID(), await counted()];
  const seal = sealOf('thing.count', [thing, 1]);
  const values = { pairId: partiesFor(one.id).pairId, key, requestHash: seal.hash, at, by: 1 };
  let tries = 0;
  const act = async () => {
    tries += 1;
    const [done] = await countUp(values);
    if (tries === 1) throw Object.assign(new Error('lost'), { code: 'ECONNRESET' });
    return done?.id ?? null;
  };
  expect(await actOnce(one.citizen, { key, seal, at }, { act, findRefusal: async () => 'closed' as const })).toEqual(
    yes,
  );
  expect([tries, await counted()]).toEqual([2, before + 1]);
});
