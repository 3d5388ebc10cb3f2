import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { addSlots, inMinutes, testNow } from '@/scripts/testing/slots';
import { firstFree, freeSlots, freeWeek, nearestFree } from './offer';
import { slot } from './schema';

useTestDatabase();

const starts = (slots: { startAt: Date }[]) => slots.map(({ startAt }) => startAt);
const everything = { from: testNow, to: inMinutes(100_000) };

function world() {
  const schedule = { scheduleId: randomUUID(), place: 'north' };
  return { schedule, offer: { scheduleId: schedule.scheduleId, kind: 'office', leadMinutes: 30 } };
}

test('a time is offered half an hour before it starts and not later', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [inMinutes(29), inMinutes(30), inMinutes(31)], 'office');
  expect(starts(await freeSlots(offer, everything, testNow))).toEqual([inMinutes(30), inMinutes(31)]);
  expect((await firstFree(offer, testNow))?.startAt).toEqual(inMinutes(30));
});

test.each(['busy', 'blocked', 'held'] as const)('a %s time is not offered', async (status) => {
  const { schedule, offer } = world();
  await addSlots(schedule, [inMinutes(60), inMinutes(80)], 'office');
  await database()
    .update(slot)
    .set({ status })
    .where(and(eq(slot.scheduleId, schedule.scheduleId), eq(slot.startAt, inMinutes(60))));
  expect(starts(await freeSlots(offer, everything, testNow))).toEqual([inMinutes(80)]);
  expect((await firstFree(offer, testNow))?.startAt).toEqual(inMinutes(80));
});

describe('a time that is held', () => {
  /** Of three times the second is held until eleven minutes from now. */
  async function held() {
    const { schedule, offer } = world();
    const [one, two] = await addCitizens(2);
    const [, chosen] = await addSlots(schedule, [60, 80, 100].map(inMinutes), 'office');
    if (!one || !two || !chosen) throw new Error('the world is empty');
    await database()
      .update(slot)
      .set({ status: 'held', heldBy: one.id, heldUntil: inMinutes(11) })
      .where(and(eq(slot.scheduleId, schedule.scheduleId), eq(slot.startAt, inMinutes(80))));
    return { offer, chosen, own: { ...offer, acting: one.citizen }, others: { ...offer, acting: two.citizen } };
  }
  type Sought = Awaited<ReturnType<typeof held>>['own'];

  /** Every search there is: which of the three it finds. */
  async function foundBy(offer: Sought | Awaited<ReturnType<typeof held>>['offer'], at: Date) {
    const chosen = { scheduleId: offer.scheduleId, startAt: inMinutes(80).toISOString() };
    const week = await freeWeek(offer, chosen, null, at);
    const around = { from: inMinutes(80), to: inMinutes(81) };
    return {
      free: starts(await freeSlots(offer, everything, at)).length,
      first: (await freeSlots(offer, around, at)).length + ((await firstFree(offer, at)) ? 1 : 0),
      nearest: (await nearestFree(offer, inMinutes(80), 3, at)).length,
      week: week.slots.length,
      days: week.free.reduce((sum, { morning, afternoon }) => sum + morning + afternoon, 0),
      chosen: week.chosen?.startAt ?? null,
    };
  }
  const without = { free: 2, first: 1, nearest: 2, week: 2, days: 2, chosen: null };
  const all = { free: 3, first: 2, nearest: 3, week: 3, days: 3, chosen: inMinutes(80) };

  test('is offered to whoever holds it, and to nobody else', async () => {
    const { offer, own, others } = await held();
    expect([await foundBy(own, testNow), await foundBy(others, testNow)]).toEqual([all, without]);
    expect(await foundBy(offer, inMinutes(10))).toEqual(without);
  });

  test('is everybody’s from the moment that the hold ends', async () => {
    const { offer, own, others } = await held();
    for (const anybody of [offer, own, others]) expect(await foundBy(anybody, inMinutes(11))).toEqual(all);
  });
});

test('the first free time of a kind that has one', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [60, 200].map(inMinutes), 'office');
  expect((await firstFree(offer, testNow))?.startAt).toEqual(inMinutes(60));
  expect(await firstFree({ ...offer, kind: 'video' }, testNow)).toBeNull();
});

describe('a week and the days that have any', () => {
  // The third starts at twelve on Wednesday in Oslo, the fourth a week later, the last over midnight in UTC only.
  const starts = [
    '2026-11-23T10:29Z',
    '2026-11-23T11:00Z',
    '2026-11-25T11:00Z',
    '2026-12-02T08:00Z',
    '2026-12-16T23:30Z',
  ];

  async function offered() {
    const { schedule, offer } = world();
    const [, first, , nextWeek] = await addSlots(
      schedule,
      starts.map((start) => new Date(start)),
      'office',
    );
    if (!first || !nextWeek) throw new Error('no times');
    return { offer, first, nextWeek };
  }
  const startsOf = (slots: { startAt: Date }[]) => slots.map(({ startAt }) => startAt.toISOString().slice(5, 16));

  test('the first week comes first; every day is counted by the clock in Oslo', async () => {
    const { offer, first } = await offered();
    const found = await freeWeek(offer, undefined, null, testNow);
    expect(found.week).toBe('2026-W48');
    expect(startsOf(found.slots)).toEqual(['11-23T11:00', '11-25T11:00']);
    expect(found.first?.startAt.toISOString()).toBe(first.startAt);
    expect(found.free).toEqual([
      { date: '2026-11-23', morning: 0, afternoon: 1 },
      { date: '2026-11-25', morning: 0, afternoon: 1 },
      { date: '2026-12-02', morning: 1, afternoon: 0 },
      { date: '2026-12-17', morning: 1, afternoon: 0 },
    ]);
  });

  test('a week that is asked for is shown up to the last, also an empty one; first and chosen come along', async () => {
    const { offer, nextWeek } = await offered();
    const empty = await freeWeek(offer, nextWeek, '2026-12-07', testNow);
    expect([empty.week, startsOf(empty.slots)]).toEqual(['2026-W50', ['11-23T11:00', '12-02T08:00']]);
    expect(empty.chosen?.startAt.toISOString()).toBe(nextWeek.startAt);
    expect((await freeWeek(offer, undefined, '2026-12-14', testNow)).week).toBe('2026-W51');
    expect((await freeWeek(offer, undefined, '2026-12-21', testNow)).week).toBe('2026-W48');
  });

  test("without one it is the chosen time's, while it is free, of this kind and in this schedule", async () => {
    const { offer, nextWeek } = await offered();
    expect((await freeWeek(offer, nextWeek, null, testNow)).week).toBe('2026-W49');
    const another = { ...nextWeek, startAt: '2026-12-02T08:20:00.000Z' };
    for (const chosen of [another, { ...nextWeek, scheduleId: randomUUID() }]) {
      expect(await freeWeek(offer, chosen, null, testNow)).toMatchObject({ week: '2026-W48', chosen: null });
    }
    const nothing = { slots: [], week: null, free: [], first: null, chosen: null };
    expect(await freeWeek({ ...offer, kind: 'video' }, nextWeek, null, testNow)).toEqual(nothing);
  });
});

test('the nearest free times come nearest first, from both sides, never before the lead', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [20, 40, 160, 220, 260, 1500].map(inMinutes), 'office');
  expect(starts(await nearestFree(offer, inMinutes(200), 4, testNow))).toEqual([220, 160, 260, 40].map(inMinutes));
  expect(starts(await nearestFree(offer, inMinutes(-100), 2, testNow))).toEqual([40, 160].map(inMinutes));
});
