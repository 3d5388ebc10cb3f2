import { asc, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import { useTestDatabase } from '@/scripts/testing/database';
import { generateSlots } from './generate';
import { slot } from './schema';
import { rulesAsSelect } from './weekly-rules';

useTestDatabase();

const scheduleId = '00000000-0000-4000-8000-000000000001';
const daily = [1, 2, 3, 4, 5, 6, 7];

beforeEach(async () => {
  await database().execute(sql`truncate slot`);
});

const rulesFor = (weekdays: number[], startsAt: string, endsAt: string, slotMinutes = 20) =>
  rulesAsSelect(
    weekdays.map((weekday) => ({ scheduleId, place: 'vik', kind: 'visit', weekday, startsAt, endsAt, slotMinutes })),
  );

async function starts(): Promise<string[]> {
  const rows = await database().select().from(slot).orderBy(asc(slot.startAt));
  return rows.map((row) => row.startAt.toISOString());
}

test('slots fill a window and none reaches past its end', async () => {
  const rules = rulesFor([1], '09:00', '09:50');
  await generateSlots(inPieces, rules, new Date('2026-11-23T00:00:00Z'), 0);
  expect(await starts()).toEqual(['2026-11-23T08:00:00.000Z', '2026-11-23T08:20:00.000Z']);
});

test('nine o’clock stays nine o’clock when summer time begins', async () => {
  const rules = rulesFor(daily, '09:00', '09:20');
  await generateSlots(inPieces, rules, new Date('2028-03-25T00:00:00Z'), 1);
  expect(await starts()).toEqual(['2028-03-25T08:00:00.000Z', '2028-03-26T07:00:00.000Z']);
});

test('nine o’clock stays nine o’clock when summer time ends', async () => {
  const rules = rulesFor(daily, '09:00', '09:20');
  await generateSlots(inPieces, rules, new Date('2026-10-24T00:00:00Z'), 1);
  expect(await starts()).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
});

test('the hour that does not exist gets no slots', async () => {
  const rules = rulesFor([7], '01:30', '03:30', 30);
  await generateSlots(inPieces, rules, new Date('2028-03-25T12:00:00Z'), 1);
  expect(await starts()).toEqual(['2028-03-26T00:30:00.000Z', '2028-03-26T01:00:00.000Z']);
});

test('the hour that comes twice gets no slots, since nobody could say which was meant', async () => {
  const rules = rulesFor([7], '01:30', '03:30', 30);
  await generateSlots(inPieces, rules, new Date('2026-10-24T12:00:00Z'), 1);
  expect(await starts()).toEqual(['2026-10-24T23:30:00.000Z', '2026-10-25T02:00:00.000Z']);
});

test('the first day is today in Norway, also just after midnight, and what has passed gets no slot', async () => {
  const rules = rulesFor([2], '00:20', '01:20');
  await generateSlots(inPieces, rules, new Date('2026-11-23T23:30:00Z'), 0);
  expect(await starts()).toEqual(['2026-11-23T23:40:00.000Z', '2026-11-24T00:00:00.000Z']);
});

test('sixty days ahead are there but for three holidays, and not sixty-one', async () => {
  const rules = rulesFor(daily, '09:00', '09:20');
  expect(await generateSlots(inPieces, rules, new Date('2026-11-22T23:00:00Z'), 60)).toBe(58);
  expect((await starts()).at(-1)).toBe('2027-01-22T08:00:00.000Z');
});

test('run again, and by four at once, it adds nothing and leaves what is taken alone', async () => {
  const rules = rulesFor(daily, '09:00', '12:00');
  const at = new Date('2026-11-23T00:00:00Z');
  await Promise.all([1, 2, 3, 4].map(() => generateSlots(inPieces, rules, at, 7)));
  await database().execute(sql`update slot set status = 'busy'`);
  expect(await generateSlots(inPieces, rules, at, 7)).toBe(0);
  const rows = await database().select().from(slot);
  expect(rows).toHaveLength(8 * 9);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['busy']));
});
