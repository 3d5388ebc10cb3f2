import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { portalTypescript } from '@/scripts/demo/programs';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { dailyJobs } from '@/services/services.server';
import { appointment } from './schema';

useTestDatabase();
// One test starts a process.
jest.setTimeout(30_000);

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
  await database().delete(appointment);
});

const book = (endAt: Date, kind: 'office' | 'phone') =>
  database()
    .insert(appointment)
    .values({
      scheduleId: randomUUID(),
      startAt: new Date(endAt.getTime() - 1_200_000),
      endAt,
      citizenId,
      kind,
      status: 'booked',
      idempotencyKey: randomUUID(),
      requestHash: bytes(),
      reason: bytes(),
      createdAt: hoursAgo(100),
    });

test('a booked appointment whose end has passed is fulfilled, one that runs is not', async () => {
  await book(hoursAgo(0), 'office');
  await book(hoursAgo(-0.1), 'phone');
  expect((await rowsOfDailyJobs(dailyJobs, at)).fulfilled).toBe(1);
  const rows = await database().select().from(appointment);
  expect(rows.map((row) => [row.kind, row.status]).sort()).toEqual([
    ['office', 'fulfilled'],
    ['phone', 'booked'],
  ]);
});

test('booking’s jobs stand in the report beside the portal’s, and find nothing to do the second time', async () => {
  await book(hoursAgo(1), 'office');
  await rowsOfDailyJobs(dailyJobs, at);
  expect(await rowsOfDailyJobs(dailyJobs, at)).toEqual({
    slotsOnClosedDays: 0,
    slots: 0,
    bookedOnClosedDays: 0,
    earlierEnded: 0,
    fulfilled: 0,
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
    auditSealed: 0,
    auditRemoved: 0,
  });
});

/** `node jobs.mjs daily`, from the source. */
function runCommand() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...portalTypescript, 'scripts/jobs.ts', 'daily'], {
    encoding: 'utf8',
    env: process.env,
  });
  return { status, stderr, report: JSON.parse(stdout.replace(/^daily: /, '')) };
}

test('the command ends with 1 where one job failed, and the others have run', async () => {
  await book(hoursAgo(1), 'office');
  await database().execute(sql`alter table schedule_rule rename to elsewhere`);
  const { status, stderr, report } = runCommand();
  expect(status).toBe(1);
  expect(report).toMatchObject({ fulfilled: 1, drafts: 0 });
  const why = 'the database lacks a table or a column: run the migrations (42P01)';
  expect(Object.keys(report.failed)).toEqual(['slotsOnClosedDays', 'slots', 'bookedOnClosedDays']);
  expect(report.failed.slots).toEqual({ why, reference: expect.any(String) });
  expect(stderr).toContain(`daily: slots failed: ${why}, reference ${report.failed.slots.reference}\n`);
});
