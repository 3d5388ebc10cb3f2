/** Booking on days that a practice is closed, with the practices, rules and people of the demo. */
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { addCitizens } from '@/scripts/testing/citizens';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { people } from '@/services/practices/seed/people';
import { practices } from '@/services/practices/seed/practices';
import { gpIdOf } from '@/services/practices/seed/seed';
import { scheduleIdOf } from '@/services/practices/seed/seed-practices';
import { seeds } from '@/services/seeds';
import { dailyJobs } from '@/services/services.server';

useTestDatabase();
// The seed makes the slots of forty schedules.
jest.setTimeout(60_000);

const at = new Date('2026-11-28T10:00:00Z');

beforeAll(async () => {
  const citizens = await addCitizens(people.length);
  const citizenIds = new Map(people.map(({ id }, index) => [id, citizens[index]?.id ?? '']));
  for (const seed of seeds) await seed(database(), { citizenIds, at });
});

const slotsOn = async (date: string, place?: string) => {
  const onDay = sql`(${slot.startAt} at time zone 'Europe/Oslo')::date = ${date}::date`;
  const rows = await database()
    .select()
    .from(slot)
    .where(place ? and(onDay, eq(slot.place, place)) : onDay);
  return rows;
};

test.each(['2026-12-25', '2026-12-26', '2027-01-01'])('on %s no practice has a time', async (date) => {
  expect(await slotsOn(date)).toEqual([]);
});

test('before Christmas some have half a day, and one is closed', async () => {
  const [closed, open] = ['fjellheim-legesenter', 'karasjok-legesenter'];
  expect(await slotsOn('2026-12-24', closed)).toEqual([]);
  const half = await slotsOn('2026-12-24', open);
  expect(half.length).toBeGreaterThan(0);
  expect(half.filter(({ endAt }) => endAt > new Date('2026-12-24T11:00:00Z'))).toEqual([]);
  expect((await slotsOn('2026-12-23', closed)).length).toBeGreaterThan(0);
});

test.each(people.filter(({ gp }) => gp))(
  '$id finds a free time, unless that is what the person is for',
  async (person) => {
    const scheduleId = scheduleIdOf(gpIdOf(person) ?? '');
    const free = await database()
      .select()
      .from(slot)
      .where(and(eq(slot.scheduleId, scheduleId), eq(slot.status, 'free')));
    const fullyBooked = practices
      .flatMap(({ practitioners }) => practitioners)
      .some(({ name, fullyBooked: full }) => full && name === person.gp?.practitioner);
    expect(free.length > 20).toBe(!fullyBooked);
  },
);

test('the daily job removes times of a day on which a practice closes, and reports what was booked on it', async () => {
  const slug = 'nordsia-legekontor';
  const day = '2026-12-09';
  const [before, elsewhere] = [await slotsOn(day, slug), await slotsOn(day)];
  const [booked] = before;
  await database()
    .update(slot)
    .set({ status: 'busy' })
    .where(and(eq(slot.scheduleId, booked?.scheduleId ?? ''), eq(slot.startAt, booked?.startAt ?? at)));
  const free = (await slotsOn(day, slug)).filter(({ status }) => status === 'free').length;
  await database().execute(sql`insert into special_opening_hours (practice_slug, day) values (${slug}, ${day})`);
  expect(await rowsOfDailyJobs(dailyJobs, at)).toMatchObject({
    slotsOnClosedDays: free,
    slots: 0,
    bookedOnClosedDays: 1,
  });
  expect((await slotsOn(day, slug)).map(({ status }) => status)).not.toContain('free');
  expect(await slotsOn(day)).toHaveLength(elsewhere.length - free);
});
