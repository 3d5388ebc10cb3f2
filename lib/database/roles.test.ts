/** The portal's own role can do all that the portal does, and of the audit nothing but add to it and read it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { addAuditEvents } from '@/lib/audit/audit';
import { auditEvent } from '@/lib/audit/schema';
import { countLoginStart } from '@/lib/auth/login/rate-limit-store';
import { defineDraft } from '@/lib/drafts/drafts';
import { addCitizens } from '@/scripts/testing/citizens';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { placesFor } from '@/scripts/testing/parties';
import { roles, run, usePortalRole } from '@/scripts/testing/portal-role';
import { testNow } from '@/scripts/testing/slots';
import { dailyJobs } from '@/services/services.server';
import { closeDatabase, database, inJob } from './database';

useTestDatabase();
const { owner, portal } = usePortalRole();
const subject = auditEvent.subjectId.name;

test('the role keeps drafts, adds to the audit, counts logins and runs the daily job', async () => {
  expect(await run(portal, 'select current_user')).toEqual([{ current_user: 'portal_web' }]);
  const [one] = await addCitizens(1);
  if (!one) throw new Error('nobody');
  const drafts = defineDraft({ form: 'test', level: 'high', shape: z.object({ text: z.string() }) });
  const draftId = await drafts.start(one.citizen, {}, testNow);
  expect(await drafts.save(one.citizen, draftId, { text: 'typed' }, testNow)).toBe(true);
  await drafts.remove(one.citizen, draftId);
  const id = randomUUID();
  const done = sql`(select ${id}::uuid as id, ${null}::uuid as schedule_id) as done`;
  const added = await database().execute(
    addAuditEvents({ action: 'test.do', ...placesFor(one.id), at: testNow, done }),
  );
  expect(added.rows).toEqual([{ id }]);
  expect(await countLoginStart('203.0.113.7', testNow)).toBe(true);
  await rowsOfDailyJobs(dailyJobs, testNow);
});

test.each([
  'update audit_event set action = action',
  'delete from audit_event',
  'truncate audit_event',
  'select * from audit_event for update',
  `insert into audit_event (id, at, actor_id, ${subject}, action) overriding system value
   values (1, now(), gen_random_uuid(), gen_random_uuid(), 'x')`,
  'update audit_event set actor_id = actor_id where false',
  `insert into audit_event (at, actor_id, ${subject}, action)
   values (now(), gen_random_uuid(), gen_random_uuid(), 'x') on conflict (id) do update set action = 'x'`,
  `insert into audit_seal values (1, 1, 1, 1, now(), now(), 1, null, '', '', null)`,
  'update audit_seal set removed_at = now()',
  'delete from audit_seal',
  'select setval(pg_get_serial_sequence($$audit_event$$, $$id$$), 1)',
  'alter table audit_event disable trigger all',
  'drop table audit_event',
  'truncate draft',
  'create table own_table ()',
  'select * from drizzle.__drizzle_migrations',
])('the role may not: %s', async (statement) => {
  await expect(run(portal, statement)).rejects.toMatchObject({ code: '42501' });
});

test('the role reads the audit and its seals', async () => {
  const statement =
    'select (select count(*) from audit_event) is not null and (select count(*) from audit_seal) is not null as reads';
  expect(await run(portal, statement)).toEqual([{ reads: true }]);
});

test('rights that somebody gave by hand are gone after the next migration', async () => {
  await run(owner, 'grant all on audit_event to portal_app', 'grant delete on audit_event to public', roles);
  await expect(run(portal, 'delete from audit_event')).rejects.toMatchObject({ code: '42501' });
  await run(
    owner,
    'grant insert (id) on audit_event to portal_app',
    'grant update (action) on audit_event to portal_app',
    roles,
  );
  await expect(run(portal, 'update audit_event set action = action')).rejects.toMatchObject({ code: '42501' });
});

test('a statement of the portal ends after the limit of its role; a job has its own, and leaves none behind', async () => {
  const [{ name = '' } = {}] = (await run(owner, 'select current_database() as name')) as { name: string }[];
  await run(owner, `alter role portal_web in database ${name} set statement_timeout = '50ms'`);
  await closeDatabase();
  const slow = sql`select pg_sleep(0.2)`;
  await expect(database().execute(slow)).rejects.toMatchObject({ cause: { code: '57014' } });
  expect((await inJob((connection) => connection.execute(slow))).rows).toHaveLength(1);
  await expect(database().execute(slow)).rejects.toMatchObject({ cause: { code: '57014' } });
});
