/** The portal's own role can do all that the portal does, and of the audit nothing but add to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { countLoginStart } from '@/lib/auth/login/rate-limit-store';
import { runDailyJobs } from '@/lib/jobs/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { cancelAppointment } from '@/services/booking/booking';
import { addWorld, appointmentsOf, book } from '@/services/booking/testing/world';
import { dailyJobs } from '@/services/services.server';

useTestDatabase();

const owner = process.env.DATABASE_URL ?? '';
const portal = owner.replace('//portal@', '//portal_web@');
const roles = readFileSync(join(__dirname, 'roles.sql'), 'utf8');

async function run(url: string, ...statements: string[]) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** What docs/deploy.md tells an owner to do; from here on the portal's own code runs as that account. */
beforeAll(async () => {
  await run(owner, roles, 'create role portal_app nologin', 'create role portal_web login in role portal_app', roles);
  process.env.DATABASE_URL = portal;
});

test('the role books, cancels, counts logins and runs the daily job', async () => {
  expect(await run(portal, 'select current_user')).toEqual([{ current_user: 'portal_web' }]);
  const { one, first } = await addWorld();
  const booked = await book(one.citizen, first);
  if (!booked.ok) throw new Error(booked.refusal);
  expect(await cancelAppointment(one.citizen, booked.value.appointmentId, testNow)).toMatchObject({ ok: true });
  expect((await appointmentsOf(one.id)).map(({ status }) => status)).toEqual(['cancelled']);
  expect(await countLoginStart('203.0.113.7', testNow)).toBe(true);
  await runDailyJobs(dailyJobs, testNow);
  expect(await run(owner, 'select action from audit_event order by id')).toHaveLength(2);
});

test.each([
  'update audit_event set action = action',
  'delete from audit_event',
  'truncate audit_event',
  'select * from audit_event',
  'alter table audit_event disable trigger all',
  'drop table audit_event',
  'truncate appointment',
  'create table own_table ()',
  'select * from drizzle.__drizzle_migrations',
])('the role may not: %s', async (statement) => {
  await expect(run(portal, statement)).rejects.toMatchObject({ code: '42501' });
});

test('rights that somebody gave by hand are gone after the next migration', async () => {
  await run(owner, 'grant all on audit_event to portal_app', 'grant delete on audit_event to public', roles);
  await expect(run(portal, 'delete from audit_event')).rejects.toMatchObject({ code: '42501' });
});
