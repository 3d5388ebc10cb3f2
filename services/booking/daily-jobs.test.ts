import { randomBytes, randomUUID } from 'node:crypto';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { runDailyJobs } from '@/lib/jobs/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { dailyJobs } from '@/services/services.server';
import { appointment } from './schema';

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
  expect((await runDailyJobs(dailyJobs, at)).fulfilled).toBe(1);
  const rows = await database().select().from(appointment);
  expect(rows.map((row) => [row.kind, row.status]).sort()).toEqual([
    ['office', 'fulfilled'],
    ['phone', 'booked'],
  ]);
});

test('booking’s jobs stand in the report beside the portal’s, and find nothing to do the second time', async () => {
  await book(hoursAgo(1), 'office');
  await runDailyJobs(dailyJobs, at);
  expect(await runDailyJobs(dailyJobs, at)).toEqual({
    slotsOnClosedDays: 0,
    slots: 0,
    bookedOnClosedDays: 0,
    fulfilled: 0,
    drafts: 0,
    loginAttempts: 0,
    sessions: 0,
    logoutTokens: 0,
    loginStarts: 0,
    loginsAsked: 0,
  });
});
