/** A database that does not answer, on a PostgreSQL of this file's own whose processes are stopped with SIGSTOP. */
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { closeDatabase, database } from './database';
import { limits, PortalPool } from './pool';

const usual = { ...limits };
let server: OwnPostgres;
beforeAll(async () => {
  server = await startOwnPostgres();
  process.env.DATABASE_URL = server.url();
}, 60_000);
beforeEach(() => Object.assign(limits, { use: 300, wait: 300, probe: 300, pause: 300 }));
afterEach(async () => {
  server.thaw();
  Object.assign(limits, usual);
  await closeDatabase();
});
afterAll(() => server.remove());

const silence = expect.objectContaining({ cause: expect.objectContaining({ name: 'DatabaseSilent' }) });
const ownPid = async () =>
  (await database().execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid ?? 0;
const value = async (text: string) => (await database().execute(sql`select ${text}::text as value`)).rows;

/** What each of them fails with, or its value. */
const failing = (works: Promise<unknown>[]) => Promise.all(works.map((work) => work.catch((error) => error)));

test('a statement ends after the limit, and once the database is known to be silent everything fails at once', async () => {
  expect(await value('before')).toEqual([{ value: 'before' }]);
  await server.freeze();
  await expect(value('asked while frozen')).rejects.toEqual(silence);
  await expect(value('the sign of life does not come')).rejects.toEqual(silence);
  // From here on only the pause counts: were these sent, each would take as long as the limit, here a minute.
  Object.assign(limits, { use: 60_000, wait: 60_000, probe: 60_000 });
  expect(await failing(Array.from({ length: 50 }, () => value('at once')))).toEqual(Array(50).fill(silence));
});

test('it recovers by itself, and no answer reaches the wrong citizen', async () => {
  const old = await ownPid();
  await server.freeze();
  await failing(Array.from({ length: 12 }, (_, nth) => value(`frozen ${nth}`)));
  server.thaw();
  let mine = await failing([value('mine 0')]);
  while (mine[0] instanceof Error) mine = await failing([value('mine 0')]);
  expect(mine).toEqual([[{ value: 'mine 0' }]]);
  const many = Array.from({ length: 40 }, (_, nth) => nth);
  expect(await Promise.all(many.map((nth) => value(`mine ${nth}`)))).toEqual(
    many.map((nth) => [{ value: `mine ${nth}` }]),
  );
  expect(await ownPid()).not.toBe(old);
});

test('a transaction that the limit cuts off is not carried on by whoever comes next', async () => {
  await server.run('create table made (what text)');
  let backend = 0;
  const cut = database().transaction(async (transaction) => {
    const made = await transaction.execute<{ pid: number }>(
      sql`with half as (insert into made values ('half')) select pg_backend_pid() as pid`,
    );
    backend = made.rows[0]?.pid ?? 0;
    process.kill(backend, 'SIGSTOP');
    await transaction.execute(sql`insert into made values ('never answered')`);
  });
  await expect(cut).rejects.toThrow();
  process.kill(backend, 'SIGCONT');
  await Promise.all(Array.from({ length: 20 }, () => database().execute(sql`insert into made values ('whole')`)));
  expect(await server.run('select what, count(*)::int as times from made group by what')).toEqual([
    { what: 'whole', times: 20 },
  ]);
});

test('a busy pool is no silent database: whoever waits too long for a connection fails, and nobody else', async () => {
  limits.use = 60_000;
  const finish = new EventEmitter();
  const finished = once(finish, 'now');
  const pids: number[] = [];
  const busy = Array.from({ length: 10 }, () =>
    database().transaction(async (transaction) => {
      const { rows } = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      pids.push(rows[0]?.pid ?? 0);
      await finished;
    }),
  );
  const tooLong = { message: expect.stringMatching(/^timeout exceeded/) };
  await expect(value('eleventh')).rejects.toEqual(expect.objectContaining({ cause: expect.objectContaining(tooLong) }));
  finish.emit('now');
  await Promise.all(busy);
  expect(pids).toContain(await ownPid());
});

test('after a statement was refused because the server only reads, the next comes over a new connection', async () => {
  await server.run('create table if not exists noted (what text)');
  const before = await ownPid();
  expect(await ownPid()).toBe(before);
  const write = database().transaction(async (transaction) => {
    await transaction.execute(sql`set transaction read only`);
    await transaction.execute(sql`insert into noted values ('refused')`);
  });
  await expect(write).rejects.toEqual(expect.objectContaining({ cause: expect.objectContaining({ code: '25006' }) }));
  expect(await ownPid()).not.toBe(before);
});

test('the start-up message holds nothing that a pooler refuses', async () => {
  const pooler = createServer();
  const started = new Promise<string[]>((resolve) => {
    pooler.on('connection', (socket) => {
      socket.on('error', () => undefined);
      // Length and version, eight bytes, then names and values by turns, each ended by a zero.
      socket.once('data', (packet) => resolve(packet.subarray(8).toString().split('\0')));
    });
  });
  await new Promise<void>((resolve) => pooler.listen(0, '127.0.0.1', resolve));
  const { port } = pooler.address() as AddressInfo;
  const pool = new PortalPool({
    ...database().$client.options,
    connectionString: `postgresql://x@127.0.0.1:${port}/x`,
  });
  const asked = pool.query('select 1').catch(() => undefined);
  const names = (await started).filter((_, nth) => nth % 2 === 0 && nth < 20).filter(Boolean);
  expect(names.sort()).toEqual(['application_name', 'client_encoding', 'database', 'user']);
  pooler.close();
  await Promise.all([asked, pool.end()]);
});
