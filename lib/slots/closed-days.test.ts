import { asc, eq, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import { useTestDatabase } from '@/scripts/testing/database';
import { countBookedWhileClosed, removeClosedSlots } from './closed-days';
import { generateSlots } from './generate';
import { slot } from './schema';
import { rulesAsSelect } from './weekly-rules';

useTestDatabase();

const scheduleId = '00000000-0000-4000-8000-000000000001';
const daily = [1, 2, 3, 4, 5, 6, 7];
/** Two slots every day: 09.00 and 12.00 in Oslo. */
const rules = rulesAsSelect(
  daily.flatMap((weekday) =>
    [
      ['09:00', '09:20'],
      ['12:00', '12:20'],
    ].map(([startsAt = '', endsAt = '']) => ({
      ...{ scheduleId, place: 'vik', kind: 'visit', weekday, startsAt, endsAt, slotMinutes: 20 },
    })),
  ),
);

/** A place's own days, as a service would select them. */
const ownDays = (...days: [day: string, opensAt: string | null, closesAt: string | null, place?: string][]) => sql`
  select coalesce(row->>3, 'vik') as place, (row->>0)::date as day, (row->>1)::time as opens_at, (row->>2)::time as closes_at
  from jsonb_array_elements(${JSON.stringify(days)}::jsonb) as row`;

const christmas = new Date('2026-12-23T23:00:00Z');
const easter = new Date('2027-03-24T00:00:00Z');

beforeEach(async () => {
  await database().execute(sql`truncate slot`);
});

/** The slots as dates and hours in Oslo (winter): `24T09`. */
async function slots(status?: 'free' | 'busy' | 'blocked'): Promise<string[]> {
  const rows = await database()
    .select()
    .from(slot)
    .where(status && eq(slot.status, status))
    .orderBy(asc(slot.startAt));
  return rows.map(({ startAt }) => new Date(startAt.getTime() + 3_600_000).toISOString().slice(8, 13));
}

test('public holidays have no slots, Christmas Eve and the days between have', async () => {
  await generateSlots(inPieces, rules, christmas, 8);
  const days = ['24', '27', '28', '29', '30', '31'];
  expect(await slots()).toEqual(days.flatMap((day) => [`${day}T09`, `${day}T12`]));
});

test('the movable ones neither: Maundy Thursday to Easter Monday', async () => {
  await generateSlots(inPieces, rules, easter, 6);
  const rows = await database().select().from(slot);
  const days = new Set(rows.map(({ startAt }) => startAt.toISOString().slice(0, 10)));
  expect([...days].sort()).toEqual(['2027-03-24', '2027-03-27', '2027-03-30']);
});

test('a place closes, opens for some hours, or opens on a holiday, and another place’s days are its own', async () => {
  const own = ownDays(
    ['2026-12-24', '08:00', '12:00'],
    ['2026-12-25', '08:00', '15:00'],
    ['2026-12-27', null, null],
    ['2026-12-28', null, null, 'nes'],
  );
  await generateSlots(inPieces, rules, christmas, 4, own);
  expect(await slots()).toEqual(['24T09', '25T09', '25T12', '28T09', '28T12']);
});

/** As a version that knew no holidays made them. */
async function generatedBefore(): Promise<void> {
  const open = ownDays(['2026-12-25', '00:00', '24:00'], ['2026-12-26', '00:00', '24:00']);
  await generateSlots(inPieces, rules, christmas, 2, open);
  expect(await slots()).toHaveLength(6);
}

test('free times that were generated before are removed, booked and blocked ones stay, and the booked ones are counted', async () => {
  await generatedBefore();
  await database().execute(sql`update slot set status = 'busy' where start_at = '2026-12-25T08:00:00Z'`);
  await database().execute(sql`update slot set status = 'blocked' where start_at = '2026-12-25T11:00:00Z'`);
  expect(await removeClosedSlots(inPieces, rules, christmas)).toBe(2);
  expect(await slots()).toEqual(['24T09', '24T12', '25T09', '25T12']);
  expect(await countBookedWhileClosed(inPieces, rules, christmas)).toBe(1);
  expect(await removeClosedSlots(inPieces, rules, christmas)).toBe(0);
});

test('a hold that has run out is removed too, one that runs is not', async () => {
  await generatedBefore();
  await database().execute(sql`
    update slot set status = 'held', held_until = start_at - interval '1 day' where start_at = '2026-12-25T08:00:00Z'`);
  await database().execute(sql`
    update slot set status = 'held', held_until = ${christmas.toISOString()}::timestamptz where start_at = '2026-12-25T11:00:00Z'`);
  expect(await removeClosedSlots(inPieces, rules, christmas)).toBe(3);
  expect(await slots()).toEqual(['24T09', '24T12', '25T09']);
});

test('where a place opens after all its times come back', async () => {
  await generatedBefore();
  await removeClosedSlots(inPieces, rules, christmas);
  const own = ownDays(['2026-12-26', '09:00', '12:00']);
  expect(await removeClosedSlots(inPieces, rules, christmas, own)).toBe(0);
  expect(await generateSlots(inPieces, rules, christmas, 2, own)).toBe(1);
  expect(await slots()).toEqual(['24T09', '24T12', '26T09']);
});

test('what has passed stays as it was', async () => {
  await generatedBefore();
  const boxingDay = new Date('2026-12-26T09:00:00Z');
  expect(await removeClosedSlots(inPieces, rules, boxingDay)).toBe(1);
  expect(await slots()).toEqual(['24T09', '24T12', '25T09', '25T12', '26T09']);
});
