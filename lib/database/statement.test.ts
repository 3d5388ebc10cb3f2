import { sql } from 'drizzle-orm';
import { useTestDatabase } from '@/scripts/testing/database';
import { closeDatabase, database } from './database';

useTestDatabase();
afterEach(() => closeDatabase());

const modules = {} as Record<'named' | 'unnamed', typeof import('./statement')>;
beforeAll(async () => {
  for (const setting of ['named', 'unnamed'] as const) {
    process.env.DATABASE_STATEMENTS = setting;
    await jest.isolateModulesAsync(async () => {
      modules[setting] = await import('./statement');
      // It looks at the environment once, and then no more.
      (await import('@/lib/env/env')).env();
    });
  }
});

const kept = async () =>
  (await database().execute<{ name: string }>(sql`select name from pg_prepared_statements`)).rows;

type Sum = { one: number; other: number };

test.each(['named', 'unnamed'] as const)('%s: a value goes wherever its name stands', async (setting) => {
  const sum = modules[setting].statement<Sum, { sum: number }>(
    'sum',
    ({ other, one }) => sql`select ${one}::int + ${one}::int - ${other}::int as sum`,
  );
  expect(await sum({ one: 3, other: 1 })).toEqual([{ sum: 5 }]);
  expect(await sum({ other: 10, one: 0 })).toEqual([{ sum: -10 }]);
});

test.each([
  ['named', 1],
  ['unnamed', 0],
] as const)('%s: a connection keeps %i of what runs three times', async (setting, count) => {
  const echo = modules[setting].statement<{ text: string }, { text: string }>(
    'echo',
    ({ text }) => sql`select ${text}::text as text`,
  );
  for (const text of ['a', 'b', "c'; --"]) expect(await echo({ text })).toEqual([{ text }]);
  const names = (await kept()).map(({ name }) => name);
  expect(names).toHaveLength(count);
  for (const name of names) expect(name).toMatch(/^echo_[0-9a-f]{8}$/);
});

test('two texts of one name do not meet: a hot reload changes one, and so does a deploy behind a pooler', async () => {
  const { statement } = modules.named;
  const before = statement<object, { text: string }>('version', () => sql`select 'before' as text`);
  const after = statement<object, { text: string }>('version', () => sql`select 'after' as text`);
  const answers = [await before({}), await after({}), await before({})];
  expect(answers.flat().map(({ text }) => text)).toEqual(['before', 'after', 'before']);
});

test('a value in the text is refused: it would be there for whoever comes next', async () => {
  const citizenId = 'one of them';
  const find = modules.unnamed.statement<object, object>('find', () => sql`select ${citizenId}::text`);
  await expect(find({})).rejects.toThrow('statement find: a value stands in the text');
});

test('the text is made once', async () => {
  const build = jest.fn(() => sql`select 1 as one`);
  const one = modules.unnamed.statement<object, { one: number }>('one', build);
  await Promise.all([one({}), one({}), one({})]);
  expect(build).toHaveBeenCalledTimes(1);
});
