import { sql } from 'drizzle-orm';
import { useTestDatabase } from '@/scripts/testing/database';
import { closeDatabase, database } from './database';

useTestDatabase();
afterEach(() => closeDatabase());

/** The module as it is in a portal with this setting. */
async function under(setting: 'named' | 'unnamed', work: (module: typeof import('./statement')) => Promise<void>) {
  process.env.DATABASE_STATEMENTS = setting;
  await jest.isolateModulesAsync(async () => work(await import('./statement')));
}

const kept = async () =>
  (await database().execute(sql`select name, statement from pg_prepared_statements`)).rows as Record<string, string>[];

type Sum = { one: number; other: number };

test.each(['named', 'unnamed'] as const)(
  '%s: values go where their names stand, as often as they stand there',
  async (setting) => {
    await under(setting, async ({ statement }) => {
      const sum = statement<Sum, { sum: number }>(
        'sum',
        ({ other, one }) => sql`select ${one}::int + ${one}::int - ${other}::int as sum`,
      );
      expect(await sum({ one: 3, other: 1 })).toEqual([{ sum: 5 }]);
      expect(await sum({ other: 10, one: 0 })).toEqual([{ sum: -10 }]);
    });
  },
);

test.each([
  ['named', 1],
  ['unnamed', 0],
] as const)('%s: a connection keeps %i of what runs three times', async (setting, count) => {
  await under(setting, async ({ statement }) => {
    const echo = statement<{ text: string }, { text: string }>('echo', ({ text }) => sql`select ${text}::text as text`);
    for (const text of ['a', 'b', "c'; --"]) expect(await echo({ text })).toEqual([{ text }]);
    const names = (await kept()).map(({ name }) => name);
    expect(names).toHaveLength(count);
    for (const name of names) expect(name).toMatch(/^echo_[0-9a-f]{8}$/);
  });
});

test('two texts of one name do not meet: a hot reload changes one, and so does a deploy behind a pooler', async () => {
  await under('named', async ({ statement }) => {
    const before = statement<object, { text: string }>('version', () => sql`select 'before' as text`);
    const after = statement<object, { text: string }>('version', () => sql`select 'after' as text`);
    expect([await before({}), await after({}), await before({})]).toEqual([
      [{ text: 'before' }],
      [{ text: 'after' }],
      [{ text: 'before' }],
    ]);
  });
});

test('a value in the text is refused: it would be there for whoever comes next', async () => {
  await under('unnamed', async ({ statement }) => {
    const citizenId = 'one of them';
    const find = statement<object, object>('find', () => sql`select ${citizenId}::text`);
    await expect(find({})).rejects.toThrow('statement find: a value stands in the text');
  });
});

test('the text is made once', async () => {
  await under('unnamed', async ({ statement }) => {
    const build = jest.fn(() => sql`select 1 as one`);
    const one = statement<object, { one: number }>('one', build);
    await Promise.all([one({}), one({}), one({})]);
    expect(build).toHaveBeenCalledTimes(1);
  });
});
