import { sql } from 'drizzle-orm';
import { loginStart } from '@/lib/auth/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { countLoginStart, loginsAMinute, loginsAnHour } from './rate-limit-store';

useTestDatabase();

const at = new Date('2026-11-23T10:00:10Z');
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** Begins so many logins at once; answers how many were let in. */
async function begin(address: string, times: number, when = at): Promise<number> {
  const answers = await Promise.all(Array.from({ length: times }, () => countLoginStart(address, when)));
  return answers.filter(Boolean).length;
}

beforeEach(async () => {
  await database().delete(loginStart);
});

test('of many that begin at once, exactly as many as the minute allows are let in', async () => {
  expect(await begin('203.0.113.7', loginsAMinute + 40)).toBe(loginsAMinute);
});

test('the next minute lets in again, and another address was never kept out', async () => {
  await begin('203.0.113.7', loginsAMinute);
  expect(await countLoginStart('203.0.113.7', minutesLater(0.5))).toBe(false);
  expect(await countLoginStart('203.0.113.7', minutesLater(1))).toBe(true);
  expect(await countLoginStart('203.0.113.8', at)).toBe(true);
});

test('an hour has a limit of its own, which ends when its minutes have passed', async () => {
  const minutes = Math.ceil(loginsAnHour / loginsAMinute);
  let letIn = 0;
  for (let minute = 0; minute <= minutes; minute++) {
    letIn += await begin('203.0.113.7', loginsAMinute, minutesLater(minute));
  }
  expect(letIn).toBeGreaterThanOrEqual(loginsAnHour);
  expect(letIn).toBeLessThan(loginsAnHour + loginsAMinute);
  expect(await countLoginStart('203.0.113.7', minutesLater(minutes + 1))).toBe(false);
  expect(await countLoginStart('203.0.113.7', minutesLater(60))).toBe(true);
});

test('what is refused is not counted, and what is kept is no address', async () => {
  await begin('203.0.113.7', loginsAMinute + 5);
  const rows = await database().select().from(loginStart);
  expect(rows).toEqual([expect.objectContaining({ count: loginsAMinute, minute: new Date('2026-11-23T10:00:00Z') })]);
  const plain = await database().execute(sql`
    select count(*)::int as found from login_start
    where address_hash in (sha256('203.0.113.7'), '203.0.113.7'::bytea)`);
  expect(plain.rows).toEqual([{ found: 0 }]);
});
