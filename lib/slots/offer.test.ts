import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { addSlots, inMinutes, testNow } from '@/scripts/testing/slots';
import { firstFree, freeBounds, freeSlots, nearestFree } from './offer';
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

test('first and last free, and the first of each kind that has one', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [60, 200, 500].map(inMinutes), 'office');
  await addSlots(schedule, [inMinutes(90)], 'phone');
  const bounds = await freeBounds(offer, undefined, testNow);
  expect([bounds.first?.startAt, bounds.last?.startAt]).toEqual([60, 500].map(inMinutes));
  const video = { ...offer, kind: 'video' };
  expect(await firstFree(video, testNow)).toBeNull();
  expect(await freeBounds(video, undefined, testNow)).toEqual({ first: null, last: null, chosen: null });
  expect((await firstFree({ ...offer, kind: 'phone' }, testNow))?.startAt).toEqual(inMinutes(90));
});

test('the chosen time is found beside first and last while it is free, of this kind and in this schedule', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [60, 200, 500].map(inMinutes), 'office');
  const chosen = (startAt: Date, scheduleId = schedule.scheduleId) => ({ scheduleId, startAt: startAt.toISOString() });
  const chosenOf = async (...of: Parameters<typeof chosen>) =>
    (await freeBounds(offer, chosen(...of), testNow)).chosen?.startAt;
  expect(await chosenOf(inMinutes(200))).toEqual(inMinutes(200));
  expect(await chosenOf(inMinutes(60))).toEqual(inMinutes(60));
  expect(await chosenOf(inMinutes(201))).toBeUndefined();
  expect(await chosenOf(inMinutes(200), randomUUID())).toBeUndefined();
  const phone = { ...offer, kind: 'phone' };
  expect((await freeBounds(phone, chosen(inMinutes(200)), testNow)).chosen).toBeNull();
});

test('the nearest free times come nearest first, from both sides, never before the lead', async () => {
  const { schedule, offer } = world();
  await addSlots(schedule, [20, 40, 160, 220, 260, 1500].map(inMinutes), 'office');
  expect(starts(await nearestFree(offer, inMinutes(200), 4, testNow))).toEqual([220, 160, 260, 40].map(inMinutes));
  expect(starts(await nearestFree(offer, inMinutes(-100), 2, testNow))).toEqual([40, 160].map(inMinutes));
});
