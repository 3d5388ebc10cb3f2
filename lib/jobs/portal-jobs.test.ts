import { randomBytes, randomUUID } from 'node:crypto';
import { saveReading } from '@/lib/acting/right-store';
import { act } from '@/lib/acts/schema';
import { loginAttempt, loginStart, session } from '@/lib/auth/schema';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { listDead } from '@/lib/notifications/outbox-store';
import { notification } from '@/lib/notifications/schema';
import { hold } from '@/lib/slots/schema';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { portalJobs } from './portal-jobs';

useTestDatabase();

const at = new Date('2026-11-23T12:00:00Z');
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
const bytes = () => randomBytes(32);
const citizenId = randomUUID();

beforeAll(async () => {
  await database()
    .insert(citizen)
    .values({ id: citizenId, numberLookup: bytes(), numberLookupKey: 'test', numberEncrypted: bytes() });
});

beforeEach(async () => {
  for (const table of [act, draft, hold, loginAttempt, loginStart, session]) await database().delete(table);
});

const signIn = (times: { createdAt: Date; lastSeenAt: Date; endedAt?: Date }) =>
  database()
    .insert(session)
    .values({
      referenceHash: bytes(),
      browserHash: bytes(),
      citizenId,
      subject: 'pairwise',
      assurance: 'idporten-loa-high',
      amr: [],
      authTime: at,
      locale: 'nb',
      idToken: bytes(),
      ...times,
    });

test('a draft is deleted 24 hours after its last answer', async () => {
  const row = { citizenId, answers: bytes(), createdAt: hoursAgo(48) };
  await database()
    .insert(draft)
    .values([
      { ...row, updatedAt: hoursAgo(24.1) },
      { ...row, updatedAt: hoursAgo(23.9) },
    ]);
  expect((await rowsOfDailyJobs(portalJobs, at)).drafts).toBe(1);
});

test('a login that was started more than a day ago is deleted', async () => {
  const row = { browserHash: bytes(), checks: bytes(), assurance: 'idporten-loa-high', locale: 'nb', returnTo: '/nb' };
  await database()
    .insert(loginAttempt)
    .values([
      { ...row, stateHash: bytes(), createdAt: hoursAgo(24.1) },
      { ...row, stateHash: bytes(), createdAt: hoursAgo(23.9) },
    ]);
  expect((await rowsOfDailyJobs(portalJobs, at)).loginAttempts).toBe(1);
});

test('a count of logins by address is deleted when no limit looks at it any more', async () => {
  await database()
    .insert(loginStart)
    .values([
      { addressHash: bytes(), minute: hoursAgo(2.1), count: 3 },
      { addressHash: bytes(), minute: hoursAgo(0.9), count: 3 },
    ]);
  expect((await rowsOfDailyJobs(portalJobs, at)).loginStarts).toBe(1);
});

test('a session is deleted 24 hours after its end: idle, absolute or by logout', async () => {
  await signIn({ createdAt: hoursAgo(26), lastSeenAt: hoursAgo(24.6) });
  await signIn({ createdAt: hoursAgo(26.1), lastSeenAt: hoursAgo(23.9) });
  await signIn({ createdAt: hoursAgo(25), lastSeenAt: hoursAgo(24.4), endedAt: hoursAgo(24.1) });
  await signIn({ createdAt: hoursAgo(25), lastSeenAt: hoursAgo(24.4) });
  expect((await rowsOfDailyJobs(portalJobs, at)).sessions).toBe(3);
});

test('what was pressed, and which time was held, are deleted after a day', async () => {
  const pressed = { pairId: citizenId, action: 'thing.hold', requestHash: bytes() };
  await database()
    .insert(act)
    .values([
      { ...pressed, key: randomUUID(), at: hoursAgo(24.1) },
      { ...pressed, key: randomUUID(), at: hoursAgo(23.9) },
    ]);
  const held = { holder: citizenId, journey: randomUUID(), scheduleId: randomUUID(), startAt: at };
  await database()
    .insert(hold)
    .values({ ...held, until: hoursAgo(24.1) });
  expect(await rowsOfDailyJobs(portalJobs, at)).toMatchObject({ holds: 1, acts: 1 });
  await database()
    .insert(hold)
    .values({ ...held, until: hoursAgo(23.9) });
  expect(await rowsOfDailyJobs(portalJobs, at)).toMatchObject({ holds: 0, acts: 0 });
});

test('what a registry told of whom one may act for is deleted a day after it was last read', async () => {
  const told = { subjectId: citizenId, kind: 'parent', name: 'Odin', birthDate: '2019-05-17', until: null } as const;
  await saveReading(citizenId, [told], hoursAgo(23.9));
  expect(await rowsOfDailyJobs(portalJobs, at)).toMatchObject({ relations: 0, relationReadings: 0 });
  expect(await rowsOfDailyJobs(portalJobs, new Date(+at + 3_600_000))).toMatchObject({
    ...{ relations: 1, relationReadings: 1 },
  });
});

test('run again it finds nothing to do', async () => {
  await rowsOfDailyJobs(portalJobs, at);
  expect(await rowsOfDailyJobs(portalJobs, at)).toEqual({
    drafts: 0,
    loginAttempts: 0,
    sessions: 0,
    logoutTokens: 0,
    loginStarts: 0,
    loginsAsked: 0,
    holds: 0,
    acts: 0,
    relations: 0,
    relationReadings: 0,
    notifications: 0,
    deadLetters: 0,
  });
});

test('a message goes thirty days after what it tells of; one that could not be sent is counted until then', async () => {
  const row = { citizenId, service: 'test', what: 'done', version: 1, saidAt: at, dueAt: at };
  const rows = [hoursAgo(30 * 24 + 1), hoursAgo(30 * 24 - 1), hoursAgo(-1)].map((notAfter) => ({
    ...{ ...row, notAfter, entityId: randomUUID(), status: 'dead' as const },
  }));
  await database().insert(notification).values(rows);
  expect(await rowsOfDailyJobs(portalJobs, at)).toMatchObject({ notifications: 1, deadLetters: 3 });
  expect(await rowsOfDailyJobs(portalJobs, at)).toMatchObject({ notifications: 0, deadLetters: 2 });
});

test('a message that nobody sent in time is counted as long: no worker ever ran', async () => {
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const row = { citizenId, service: 'test', what: 'done', version: 1, saidAt: hours(60) };
  const rows = [
    { status: 'waiting', notAfter: hours(1), dueAt: hours(2) },
    // It can still be sent.
    { status: 'waiting', notAfter: hours(-1), dueAt: hours(2) },
    // A worker has it, or will.
    { status: 'waiting', notAfter: hours(1), dueAt: hours(-1) },
    { status: 'accepted', notAfter: hours(25), dueAt: hours(26) },
    { status: 'accepted', notAfter: hours(23), dueAt: hours(24) },
    // It goes now, and is counted once more.
    { status: 'waiting', notAfter: hours(30 * 24 + 1), dueAt: hours(30 * 24 + 2) },
  ] as const;
  await database().delete(notification);
  await database()
    .insert(notification)
    .values(rows.map((one) => ({ ...row, ...one, entityId: randomUUID() })));
  expect(await rowsOfDailyJobs(portalJobs, new Date())).toMatchObject({ notifications: 1, deadLetters: 3 });
  expect(await listDead()).toEqual([
    { count: 1, service: 'test', what: 'done', why: 'nobody asked what became of it: does the worker run?' },
    { count: 1, service: 'test', what: 'done', why: 'not sent in time: does the worker run?' },
  ]);
});
