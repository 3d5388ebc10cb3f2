/** Reads that may be a moment old, on two servers: the second takes no writes, and is stopped and frozen. */
import { sql } from 'drizzle-orm';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { closeDatabase, database, standbyLimits } from './database';
import { readOpen } from './open-database';

const usual = { ...standbyLimits };
let primary: OwnPostgres;
let standby: OwnPostgres;

beforeAll(async () => {
  [primary, standby] = await Promise.all([startOwnPostgres(), startOwnPostgres()]);
  for (const [server, name] of [
    [primary, 'primary'],
    [standby, 'standby'],
  ] as const)
    await server.run('create table told (by text)', `insert into told values ('${name}')`);
  await primary.run('create table latest (by text)', `insert into latest values ('primary')`);
  await standby.readOnly(true);
}, 60_000);
beforeEach(() => {
  process.env.DATABASE_URL = primary.url();
  process.env.DATABASE_READ_URL = standby.url();
  Object.assign(standbyLimits, { wait: 300, use: 300, probe: 300, pause: 300 });
});
afterEach(async () => {
  Object.assign(standbyLimits, usual);
  await closeDatabase();
});
afterAll(() => Promise.all([primary.remove(), standby.remove()]));

const readFrom = (table: 'told' | 'latest') =>
  readOpen((from) => from.select({ by: sql<string>`by` }).from(sql.raw(table)));
const told = async () => (await readFrom('told'))[0]?.by;

test('what is open comes from the standby, everything else from the primary', async () => {
  expect(await told()).toBe('standby');
  expect((await database().execute(sql`select by from told`)).rows).toEqual([{ by: 'primary' }]);
});

test('what the standby has not got yet comes from the primary', async () => {
  expect(await readFrom('latest')).toEqual([{ by: 'primary' }]);
});

test('a standby that is gone costs nobody anything, and is asked again when it is back', async () => {
  expect(await told()).toBe('standby');
  await standby.stop();
  expect(await Promise.all(Array.from({ length: 20 }, told))).toEqual(Array(20).fill('primary'));
  await standby.start();
  expect(await told()).toBe('standby');
});

test('a standby that does not answer is waited for once, then left alone, and asked again after a while', async () => {
  expect(await told()).toBe('standby');
  await standby.freeze();
  // The statement ends after the limit, then the sign of life that does not come.
  expect([await told(), await told()]).toEqual(['primary', 'primary']);
  // Were it asked again, each read would take a minute.
  Object.assign(standbyLimits, { wait: 60_000, use: 60_000, probe: 60_000 });
  expect(await Promise.all(Array.from({ length: 20 }, told))).toEqual(Array(20).fill('primary'));
  standby.thaw();
  let by = await told();
  while (by !== 'standby') by = await told();
});
