/** Seals prove that nobody has changed, removed or inserted a row of the audit: on a real server, as the owner of the tables. */
import { randomUUID } from 'node:crypto';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { useTestDatabase } from '@/scripts/testing/database';
import { auditCommands } from './commands';
import { removeOldAuditRows } from './remove-old';
import { keptYears } from './retention';
import { auditEvent } from './schema';
import { sealAudit } from './seal';
import { settledUpTo } from './settled';
import { verifyAudit } from './verify';

let owner: Client;
// Before the database goes.
afterAll(() => owner.end());

useTestDatabase();

const subject = auditEvent.subjectId.name;
const at = new Date('2026-11-23T10:00:00Z');
const as = async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
};
beforeAll(async () => {
  owner = await as();
});
beforeEach(() => owner.query('truncate audit_event, audit_seal restart identity'));

/** Adds so many rows, of that day; answers their ids. */
async function add(count: number, when = at, client = owner): Promise<number[]> {
  const { rows } = await client.query(
    `insert into audit_event (at, actor_id, ${subject}, action, entity_id, about_at)
     select $1, gen_random_uuid(), gen_random_uuid(), 'test.do', gen_random_uuid(), $1 from generate_series(1, $2)
     returning id::int`,
    [when, count],
  );
  return rows.map(({ id }) => id);
}

test('what is as it was sealed is verified, however the rows were sealed; the rest is counted', async () => {
  expect(await verifyAudit()).toEqual({ rows: 0, seals: 0, last: null, sealedAt: null, unsealed: 0 });
  await add(3);
  expect((await sealAudit(at)).rows).toBe(3);
  await add(2_500);
  expect((await sealAudit(at)).rows).toBe(2_500);
  expect((await sealAudit(at)).rows).toBe(0);
  await add(2);
  const last = (await sealAudit(at)).seal;
  await add(1);
  expect(await verifyAudit()).toEqual({ rows: 2_505, seals: 5, last, sealedAt: at, unsealed: 1 });
  const { rows } = await owner.query('select current_database() as name');
  await owner.query(`alter database ${rows[0].name} set timezone = 'Asia/Tokyo'`);
  expect((await verifyAudit(last ?? '')).rows).toBe(2_505);
});

const values: Record<string, string> = {
  timestamp: `now()`,
  uuid: `'${randomUUID()}'`,
  text: `'other'`,
};

test.each(getTableConfig(auditEvent).columns.filter(({ name }) => name !== 'id'))(
  'a changed $name is found, and its row named',
  async ({ name, columnType }) => {
    await add(5);
    await sealAudit(at);
    const kind = /Timestamp/.test(columnType) ? 'timestamp' : /UUID/.test(columnType) ? 'uuid' : 'text';
    await owner.query(`update audit_event set ${name} = ${values[kind]} where id in (3, 4)`);
    await expect(verifyAudit()).rejects.toThrow(/^row 3 was changed \(seal 1,/);
  },
);

test('a microsecond more is a change', async () => {
  await add(2);
  await sealAudit(at);
  await owner.query(`update audit_event set at = at + interval '1 microsecond' where id = 2`);
  await expect(verifyAudit()).rejects.toThrow('row 2 was changed');
});

test.each([1, 3, 5])('a row that was removed is named: %s', async (id) => {
  await add(5);
  await sealAudit(at);
  await owner.query('delete from audit_event where id = $1', [id]);
  await expect(verifyAudit()).rejects.toThrow(`row ${id} was removed`);
});

const insertAs = (id: number) =>
  owner.query(
    `insert into audit_event (id, at, actor_id, ${subject}, action) overriding system value
     values ($1, now(), gen_random_uuid(), gen_random_uuid(), 'x')`,
    [id],
  );

test.each([-7, 3, 6])('a row that was inserted before a seal is named: %s', async (id) => {
  await add(2);
  // Nobody has these ids: their transaction did not come to its end.
  await owner.query('begin');
  await add(1);
  await owner.query('rollback');
  await add(2);
  await sealAudit(at);
  await owner.query(`select nextval(pg_get_serial_sequence('audit_event', 'id'))`);
  await add(1);
  await sealAudit(at);
  await insertAs(id);
  await expect(verifyAudit()).rejects.toThrow(`row ${id} was inserted after it was sealed`);
});

test('many inserted rows hide none: the first is named', async () => {
  await add(1);
  await owner.query(`select setval(pg_get_serial_sequence('audit_event', 'id'), 5000)`);
  await add(1);
  await sealAudit(at);
  for (const id of [4000, 40, 400]) await insertAs(id);
  await expect(verifyAudit()).rejects.toThrow('row 40 was inserted');
});

test.each([
  [
    'row_hashes',
    `update audit_seal set row_hashes = '' where number = 2`,
    'the hashes of its rows were changed (seal 2,',
  ],
  ['hash', `update audit_seal set sealed_at = now() where number = 2`, 'the seal itself was changed (seal 2,'],
  ['end', `update audit_seal set last_id = 4 where number = 1`, 'the seal itself was changed (seal 1,'],
  ['one of the chain', 'delete from audit_seal where number = 2', 'seal 2 was removed'],
  [
    'rows that are to be kept',
    `with gone as (update audit_seal set removed_at = now(), row_hashes = null where number = 1 returning first_id, last_id)
     delete from audit_event using gone where id between first_id and last_id`,
    `its rows were removed before ${keptYears} years were over (seal 1,`,
  ],
])('who touches the seals is found out: %s', async (_, statement, found) => {
  for (let seal = 0; seal < 3; seal++) {
    await add(2);
    await sealAudit(at);
  }
  await owner.query(statement);
  await expect(verifyAudit()).rejects.toThrow(found);
});

test('who makes the whole chain anew is found out by a seal that was noted elsewhere', async () => {
  await add(3);
  const { seal } = await sealAudit(at);
  await owner.query(`update audit_event set action = 'x' where id = 2`);
  await owner.query('truncate audit_seal');
  await sealAudit(at);
  expect((await verifyAudit()).rows).toBe(3);
  await expect(verifyAudit(seal ?? '')).rejects.toThrow('made anew');
});

test('a row of a transaction that is still open is not passed over', async () => {
  const slow = await as();
  await slow.query('begin');
  const [early] = await add(1, at, slow);
  const [late] = await add(1);
  expect(early).toBeLessThan(late ?? 0);
  await expect(settledUpTo(owner, 0)).rejects.toThrow('open for long');
  const sealing = sealAudit(at);
  await slow.query('commit');
  await slow.end();
  expect((await sealing).rows).toBe(2);
  expect((await verifyAudit()).rows).toBe(2);
});

test('two that seal at once seal each row once', async () => {
  await add(3_000);
  const both = await Promise.all([sealAudit(at), sealAudit(at)]);
  expect(both.reduce((sum, { rows }) => sum + rows, 0)).toBe(3_000);
  expect((await verifyAudit()).rows).toBe(3_000);
});

describe('what is no longer kept', () => {
  const old = new Date(at);
  old.setUTCFullYear(old.getUTCFullYear() - keptYears);
  const older = new Date(+old - 1);

  test('is removed after its years and not before; what is left is still as it was sealed', async () => {
    await add(2, older);
    await sealAudit(older);
    await add(1, older);
    await add(1, old);
    await sealAudit(old);
    await add(1);
    await sealAudit(at);
    expect(await removeOldAuditRows(at)).toBe(2);
    expect(await removeOldAuditRows(at)).toBe(0);
    expect(await verifyAudit(undefined, at)).toMatchObject({ rows: 3, seals: 3 });
    await owner.query(`update audit_event set action = 'x' where id = 4`);
    await expect(verifyAudit(undefined, at)).rejects.toThrow('row 4 was changed');
  });

  test('leaves no room for other rows', async () => {
    await add(2, older);
    await sealAudit(older);
    await removeOldAuditRows(at);
    await insertAs(1);
    await expect(verifyAudit(undefined, at)).rejects.toThrow('row 1 was inserted');
  });

  test('was sealed late, or says that it is of tomorrow: its own time counts, and never a later one than the seal', async () => {
    await add(1, older);
    await sealAudit(at);
    await add(1, new Date(+at + 86_400_000));
    await sealAudit(older);
    expect(await removeOldAuditRows(at)).toBe(2);
    expect(await verifyAudit(undefined, at)).toMatchObject({ rows: 0, seals: 2 });
  });

  test('stays until it is sealed', async () => {
    await add(1, older);
    expect(await removeOldAuditRows(at)).toBe(0);
  });
});

test('the commands say what they found, in a last line that begins with their name', async () => {
  const run = (name: string, ...args: string[]) => auditCommands.find((one) => one.name === name)?.run(args);
  expect(await run('seal-audit')).toBe('seal-audit: sealed 0 rows; the last seal is none');
  await add(2);
  expect(await run('seal-audit')).toMatch(/^seal-audit: sealed 2 rows; the last seal is 1:[0-9a-f]{64}$/);
  const { seal } = await sealAudit();
  expect(await run('verify-audit', '--seal', seal ?? '')).toMatch(
    /^verify-audit: 2 rows are as they were sealed, in 1 seals, the last of .*Z: 1:[0-9a-f]{64}; 0 rows are not sealed yet$/,
  );
  await owner.query('delete from audit_event where id = 1');
  await expect(run('verify-audit')).rejects.toThrow('row 1 was removed');
});
