/** Statements in traces, on a real PostgreSQL: in every form that they are sent, and without their values. */
import { sql } from 'drizzle-orm';
import { closeDatabase, database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { type SpanAttributes, setTracer } from './traced';

useTestDatabase();

const secret = '15838421072';
let spans: { name: string; failed: boolean; attributes: SpanAttributes }[];

beforeEach(async () => {
  await closeDatabase();
  spans = [];
  setTracer({
    begin:
      (name, attributes) =>
      (failed = false) =>
        spans.push({ name, attributes, failed }),
  });
});
afterEach(() => setTracer(undefined));

test('with a promise, with a callback, in a transaction, and one that fails', async () => {
  const pool = database().$client;
  await database().execute(sql`select ${secret}::text as "ours"`);
  await new Promise((resolve) => pool.query('select $1::text', [secret], resolve));
  await database().transaction((transaction) => transaction.execute(sql`select 1`));
  await expect(pool.query({ text: 'select $1::int / 0', values: [1] })).rejects.toThrow('division');
  expect(spans.map(({ name, failed }) => ({ name, failed }))).toEqual([
    { name: 'postgresql select', failed: false },
    { name: 'postgresql select', failed: false },
    { name: 'postgresql begin', failed: false },
    { name: 'postgresql select', failed: false },
    { name: 'postgresql commit', failed: false },
    { name: 'postgresql select', failed: true },
  ]);
  expect(spans[0]?.attributes).toHaveProperty(['db.query.text'], 'select $1::text as "ours"');
  expect(JSON.stringify(spans)).not.toContain(secret);
});

test('a value that somebody wrote into the text does not show', async () => {
  await database().execute(sql.raw(`select '${secret} it''s', ${secret}`));
  expect(spans[0]?.attributes).toHaveProperty(['db.query.text'], "select '?', ?");
});

test('where traces are off, a connection is as it was', async () => {
  setTracer(undefined);
  const client = await database().$client.connect();
  expect(Object.hasOwn(client, 'query')).toBe(false);
  client.release();
});
