import { sql } from 'drizzle-orm';
import { useTestDatabase } from '@/scripts/testing/database';
import { database } from './database';
import { statement } from './statement';
import { inTransaction } from './transaction';

useTestDatabase();

beforeAll(() => database().execute(sql`create table note (text text)`));

const add = statement<{ text: string }, { text: string }>(
  'note_add',
  ({ text }) => sql`INSERT INTO note (text) VALUES (${text}::text) RETURNING text`,
);
const notes = statement<object, { text: string }>('note_all', () => sql`SELECT text FROM note ORDER BY text`);
const written = async () => (await notes({})).map(({ text }) => text);

test('all of it is done, or none: by a null, or by what is thrown', async () => {
  const both = async (last: 'done' | null) =>
    inTransaction(async (transaction) => {
      for (const text of ['one', 'two']) await add({ text }, transaction);
      expect(await written()).not.toContain('three');
      return last;
    });
  expect(await both(null)).toBeNull();
  expect(await written()).toEqual([]);
  const failing = inTransaction(async (transaction) => {
    await add({ text: 'three' }, transaction);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await written()).toEqual([]);
  expect(await both('done')).toBe('done');
  expect(await written()).toEqual(['one', 'two']);
});

test('it begins again where the server gives it up', async () => {
  let tries = 0;
  const value = await inTransaction(async (transaction) => {
    await add({ text: `try ${++tries}` }, transaction);
    if (tries < 3) throw Object.assign(new Error('serialization failure'), { code: '40001' });
    return tries;
  });
  expect(value).toBe(3);
  expect((await written()).filter((text) => text.startsWith('try'))).toEqual(['try 3']);
});

test('no connection is lost to the pool, and none goes back with a transaction open', async () => {
  const pool = database().$client;
  await Promise.all(Array.from({ length: 30 }, (_, nth) => inTransaction(async () => (nth % 2 ? nth : null))));
  const lost = inTransaction(async (transaction) => {
    await transaction.query('SELECT pg_terminate_backend(pg_backend_pid())');
    return 'done';
  });
  await expect(lost).rejects.toThrow();
  expect(pool.idleCount).toBe(pool.totalCount);
  const inside = await Promise.all(
    Array.from({ length: 10 }, () => pool.query<{ same: boolean }>('SELECT now() = statement_timestamp() AS same')),
  );
  expect(inside.every(({ rows }) => rows[0]?.same)).toBe(true);
});
