/** Only what is missing is made, and whatever is missing is found: after stops, changes and deletions. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { type InPieces, inPieces } from '@/lib/database/pieces';
import { useTestDatabase } from '@/scripts/testing/database';
import { makeRandom } from '@/scripts/testing/random';
import { noSpecialHours, removeClosedSlots } from './closed-days';
import { generateSlots } from './generate';
import { daysThatLackSlots } from './missing-days';
import { rulesAsSelect, type WeeklyRule } from './weekly-rules';

useTestDatabase();

const [one, other] = [randomUUID(), randomUUID()];
const monday = new Date('2026-11-23T00:00:00Z');
const days = 13;
const later = (count: number) => new Date(monday.getTime() + count * 86_400_000);

const week = (scheduleId: string, startsAt = '09:00', endsAt = '12:00', slotMinutes = 20): WeeklyRule[] =>
  [1, 2, 3, 4, 5].map((weekday) => ({
    ...{ scheduleId, place: 'vik', kind: 'visit', weekday, startsAt, endsAt, slotMinutes },
  }));

const closedOn = (day: string) =>
  sql`select 'vik' as place, ${day}::date as day, null::time as opens_at, null::time as closes_at`;

/** `inPieces` that counts, and fails from the nth piece on. */
function counted(failsAfter = Number.POSITIVE_INFINITY) {
  const seen = { pieces: 0 };
  const run: InPieces = (piece) => {
    if (++seen.pieces > failsAfter) throw new Error('killed');
    return inPieces(piece);
  };
  return { seen, run };
}

const generate = (rules: WeeklyRule[], { at = monday, run = inPieces, special = noSpecialHours } = {}) =>
  generateSlots(run, rulesAsSelect(rules), at, days, special);

const table = async () =>
  (await database().execute(sql`select schedule_id, start_at, end_at, status from slot order by 1, 2`)).rows;
const change = async (statement: ReturnType<typeof sql>) => (await database().execute(statement)).rowCount;

beforeEach(async () => {
  await change(sql`truncate slot`);
});

test('nothing is missing: one look at all schedules, and no day is made', async () => {
  await generate([...week(one), ...week(other)]);
  const { seen, run } = counted();
  expect(await generate([...week(one), ...week(other)], { run })).toBe(0);
  expect(seen.pieces).toBe(2);
});

test('the next day is one piece more; after a stop of three days all of them are made', async () => {
  await generate(week(one));
  const { seen, run } = counted();
  expect(await generate(week(one), { at: later(1), run })).toBe(9);
  expect(seen.pieces).toBe(3);
  expect(await generate(week(one), { at: later(4) })).toBe(3 * 9);
});

test('a schedule that was added gets its times on every day, and the others are left alone', async () => {
  await generate(week(one));
  const { seen, run } = counted();
  expect(await generate([...week(one), ...week(other)], { run })).toBe(10 * 9);
  expect(seen.pieces).toBe(2 + 10);
});

test('a rule that moved by an hour has as many times as before, and those that are new are made', async () => {
  await generate(week(one));
  expect(await generate(week(one, '10:00', '13:00'))).toBe(10 * 3);
  expect(await generate(week(one, '10:00', '13:00'))).toBe(0);
});

test('a rule that moved by ten minutes has none of the times that are there', async () => {
  await generate(week(one));
  expect(await generate(week(one, '09:10', '12:10'))).toBe(10 * 9);
});

test('killed between two days, the next run makes the rest', async () => {
  const { run } = counted(5);
  await expect(generate(week(one), { run })).rejects.toThrow('killed');
  expect(await table()).toHaveLength(3 * 9);
  expect(await generate(week(one))).toBe(7 * 9);
});

test('a day that was closed and is withdrawn comes back, also where the job was killed after it had removed', async () => {
  const rules = week(one);
  await generate(rules);
  const whole = await table();
  const closed = closedOn('2026-12-01');
  expect(await removeClosedSlots(inPieces, rulesAsSelect(rules), monday, closed)).toBe(9);
  expect(await generate(rules, { special: closed })).toBe(0);
  expect(await generate(rules)).toBe(9);
  expect(await table()).toEqual(whole);
});

test('a time that was deleted by hand comes back; one that was blocked or is taken stays what it is', async () => {
  await generate(week(one));
  await change(sql`update slot set status = 'blocked' where start_at = '2026-11-24T08:00:00Z'`);
  await change(sql`update slot set status = 'busy' where start_at = '2026-11-25T08:00:00Z'`);
  const whole = await table();
  expect(await change(sql`delete from slot where start_at = '2026-11-26T08:20:00Z'`)).toBe(1);
  expect(await generate(week(one))).toBe(1);
  expect(await table()).toEqual(whole);
});

test('later today: what has passed is not missing, what is ahead is', async () => {
  const rules = week(one);
  const { seen, run } = counted();
  const nineThirty = new Date('2026-11-23T08:30:00Z');
  await generate(rules);
  await generate(rules, { at: nineThirty, run });
  expect(seen.pieces).toBe(2);
  await change(sql`delete from slot where start_at < '2026-11-23T23:00:00Z'`);
  expect(await generate(rules, { at: nineThirty })).toBe(7);
});

test('the night on which the clock goes forward: a time that comes out of the hour that does not exist hides no other', async () => {
  const at = new Date('2028-03-25T12:00:00Z');
  const night = [
    ['02:30', '03:30'],
    ['03:30', '04:30'],
  ].map(([startsAt = '', endsAt = '']) => ({
    ...{ scheduleId: one, place: 'vik', kind: 'visit', weekday: 7, startsAt, endsAt, slotMinutes: 30 },
  }));
  expect(await generateSlots(inPieces, rulesAsSelect(night), at, 1)).toBe(3);
  expect(await change(sql`delete from slot where start_at = '2028-03-26T01:00:00Z'`)).toBe(1);
  expect(await generateSlots(inPieces, rulesAsSelect(night), at, 1)).toBe(1);
});

const random = makeRandom(1, 'rules');
const between = (from: number, to: number) => from + random.below(to - from + 1);
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Rules of odd lengths, some across each other, some till midnight. */
const oddRules = () =>
  [one, other].flatMap((scheduleId) =>
    Array.from({ length: 12 }, () => {
      const starts = between(0, 1380);
      const [startsAt, endsAt] = [clock(starts), clock(between(starts + 1, 1440))];
      return {
        ...{ scheduleId, place: 'vik', kind: 'visit', startsAt, endsAt },
        weekday: between(1, 7),
        slotMinutes: between(5, 90),
      };
    }),
  );

/** An opening that cuts rules anywhere. */
function oddDay(day: string) {
  const opens = between(0, 1380);
  return sql`select 'vik' as place, ${day}::date as day, ${clock(opens)}::time as opens_at,
                    ${clock(between(opens + 1, 1440))}::time as closes_at`;
}

const clockChanges = new Date('2027-03-22T09:17:00Z');

test.each(Array.from({ length: 8 }, (_, index) => index))(
  'of odd rules and hours, across a change of the clock, it finds each time that is missing, and no other: %i',
  async (index) => {
    const at = index % 2 ? clockChanges : new Date('2026-11-23T09:17:00Z');
    const rules = rulesAsSelect(oddRules());
    const special = sql`${oddDay(index % 2 ? '2027-03-24' : '2026-11-24')} union all ${oddDay(index % 2 ? '2027-03-26' : '2026-11-26')}`;
    const missing = async () =>
      (await inPieces((connection) => daysThatLackSlots(connection, { rules, specialHours: special, at, days })))
        .filter(({ day }) => day !== '2027-03-28')
        .flatMap(({ day, schedules }) => schedules.map((schedule) => `${day} ${schedule}`));
    await generateSlots(inPieces, rules, at, days, special);
    const whole = await table();
    expect(await missing()).toEqual([]);
    const { rows } = await database().execute<{ day: string; schedule: string }>(sql`
      delete from slot where (schedule_id, start_at) in (select schedule_id, start_at from slot order by random() limit 3)
      returning (start_at at time zone 'Europe/Oslo')::date::text as day, schedule_id as schedule`);
    const deleted = rows.filter(({ day }) => day !== '2027-03-28').map(({ day, schedule }) => `${day} ${schedule}`);
    expect((await missing()).sort()).toEqual([...new Set(deleted)].sort());
    expect(await generateSlots(inPieces, rules, at, days, special)).toBe(3);
    expect(await table()).toEqual(whole);
  },
);
