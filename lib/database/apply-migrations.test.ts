/** Migrations beside a portal at work: a locked table, an index that is made concurrently, one that fails. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { env } from '@/lib/env/env';
import { useTestDatabase } from '@/scripts/testing/database';
import { patience } from './apply-migrations';
import { migrate } from './migrate';

const root = mkdtempSync(join(tmpdir(), 'portal-migrations-'));
const folder = join(root, 'lib/database/migrations');
const clients: Client[] = [];
let when = 0;

// Before the database is removed.
afterAll(async () => {
  for (const client of clients) await client.end();
  rmSync(root, { recursive: true, force: true });
});

useTestDatabase();

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  clients.push(client);
  await client.connect();
  return client;
}

const [first, second] = [0, 1].map(() => ({ run: undefined as unknown as Client['query'] }));
if (!first || !second) throw new Error('two connections');

beforeAll(async () => {
  mkdirSync(join(folder, 'meta'), { recursive: true });
  writeFileSync(join(root, 'lib/database/roles.sql'), 'select 1');
  for (const one of [first, second]) {
    const client = await connect();
    one.run = client.query.bind(client) as Client['query'];
  }
});

beforeEach(async () => {
  await first.run('drop table if exists shelf; create table shelf (book int); insert into shelf values (1), (2)');
  await first.run('truncate drizzle.__drizzle_migrations');
});

/** Migrates with these files alone. */
function migrateWith(files: string[], limits: Partial<typeof patience> = {}): Promise<void> {
  const entries = files.map((_, idx) => ({
    idx,
    version: '7',
    when: ++when,
    tag: `000${idx}_test`,
    breakpoints: true,
  }));
  for (const [index, text] of files.entries()) writeFileSync(join(folder, `000${index}_test.sql`), text);
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
  return migrate(env().DATABASE_URL, [], root, { ...patience, lock: 50, pause: 1, ...limits });
}

const applied = async () => (await first.run('select 1 from drizzle.__drizzle_migrations')).rowCount;
const columns = async () =>
  (
    await first.run("select column_name as name from information_schema.columns where table_name = 'shelf' order by 1")
  ).rows.map(({ name }) => name);
const addColumn = 'alter table shelf add column title text';

test('a table that somebody reads for long: who comes after gets through, and it is altered as soon as the reader is done', async () => {
  await first.run('begin');
  await first.run('select * from shelf');
  const seen: number[] = [];
  const onWait = async () => {
    // Behind a statement that waits for its lock this would wait, too.
    seen.push((await second.run('select * from shelf')).rowCount ?? 0);
    if (seen.length === 2) await first.run('commit');
  };
  await migrateWith([addColumn], { onWait });
  expect(seen).toEqual([2, 2]);
  expect(await columns()).toEqual(['book', 'title']);
});

test('a table that stays locked: it says so after its patience, and has done nothing', async () => {
  await first.run('begin');
  await first.run('select * from shelf');
  const files = ['create table never (id int);\n--> statement-breakpoint\nalter table shelf add column title text'];
  await expect(migrateWith(files, { whole: 0, onWait: async () => undefined })).rejects.toThrow('stayed locked');
  await first.run('commit');
  expect(await columns()).toEqual(['book']);
  expect(await applied()).toBe(0);
  expect((await first.run("select to_regclass('never') as never")).rows).toEqual([{ never: null }]);
});

test('of two the second fails: the first stays, nothing of the second', async () => {
  await expect(migrateWith([addColumn, 'drop table shelf;\n--> statement-breakpoint\nselect 1/0'])).rejects.toThrow(
    'zero',
  );
  expect(await columns()).toEqual(['book', 'title']);
  expect(await applied()).toBe(1);
});

const indexFile = `-- outside a transaction
drop index concurrently if exists shelf_once;
--> statement-breakpoint
create unique index concurrently shelf_once on shelf (book)`;
const isValid = async () =>
  (await first.run("select indisvalid from pg_index where indexrelid = to_regclass('shelf_once')")).rows;

test('an index is made concurrently; one that failed halfway is made again by the next run', async () => {
  await first.run('insert into shelf values (2)');
  await expect(migrateWith([indexFile])).rejects.toThrow('shelf_once');
  expect(await isValid()).toEqual([{ indisvalid: false }]);
  expect(await applied()).toBe(0);
  await first.run('delete from shelf where book = 2');
  await migrateWith([indexFile]);
  expect(await isValid()).toEqual([{ indisvalid: true }]);
  expect(await applied()).toBe(1);
});

test('outside a transaction nothing may be done that could be left half done', async () => {
  await expect(migrateWith([`-- outside a transaction\n${addColumn}`])).rejects.toThrow(
    'Only what is done concurrently',
  );
  expect(await columns()).toEqual(['book']);
});
