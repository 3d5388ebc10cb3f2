/** The address of the primary leads to a standby, as for moments in a failover: what it says is not to be trusted. */
import { sql } from 'drizzle-orm';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { databaseCondition } from './condition';
import { closeDatabase, database } from './database';
import { readOpen } from './open-database';
import { isTransient } from './retry';

let server: OwnPostgres;
beforeAll(async () => {
  server = await startOwnPostgres();
  await server.run('create table told (what text)', `insert into told values ('booked')`);
  process.env.DATABASE_URL = server.url();
  process.env.DATABASE_READ_URL = server.url();
}, 60_000);
afterEach(closeDatabase);
afterAll(() => server.remove());

const told = async () => (await database().execute(sql`select what from told`)).rows;
const open = () => readOpen((from) => from.select({ what: sql<string>`what` }).from(sql`told`));
const fault = (work: Promise<unknown>) => work.then(() => undefined).catch((error) => error);

test('nothing of a citizen is read or written there; what is open is; once it is promoted all goes on', async () => {
  expect(await told()).toEqual([{ what: 'booked' }]);
  await server.startAsStandby();
  // The connections of before are lost, one by one.
  const lost = await fault(told());
  expect(isTransient(lost)).toBe(true);
  const refused = await fault(told());
  expect(refused).toMatchObject({ cause: { name: 'DatabaseIsStandby' } });
  expect(isTransient(refused)).toBe(true);
  expect(await fault(database().transaction((transaction) => transaction.execute(sql`select 1`)))).toMatchObject({
    name: 'DatabaseIsStandby',
  });
  expect(await open()).toEqual([{ what: 'booked' }]);
  expect(await databaseCondition({})).toMatchObject({ isReadOnly: true });
  await server.run('select pg_promote()');
  expect(await told()).toEqual([{ what: 'booked' }]);
});
