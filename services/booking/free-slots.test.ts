import { and, eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { firstFree, firstFreeByKind, freeSlots, lastFree, nearestFree } from './booking';

useTestDatabase();

const starts = (slots: { startAt: Date }[]) => slots.map(({ startAt }) => startAt);
const everything = { from: testNow, to: inMinutes(100_000) };

async function world() {
  const gp = await addGp();
  const [patient, without] = [(await addPatients(1, gp))[0], (await addPatients(1, {}))[0]];
  if (!patient || !without) throw new Error('nobody');
  return { gp, citizen: patient.citizen, without: without.citizen };
}

test('free times are one’s own GP’s, of the kind, in the span, in order', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(300), inMinutes(60), inMinutes(120)]);
  await addSlots(gp, [inMinutes(90)], 'video');
  await addSlots(await addGp('Nils Fjell'), [inMinutes(100)]);
  expect(await freeSlots(citizen, 'office', { from: testNow, to: inMinutes(300) }, testNow)).toEqual([
    { scheduleId: gp.scheduleId, kind: 'office', startAt: inMinutes(60), endAt: inMinutes(80) },
    { scheduleId: gp.scheduleId, kind: 'office', startAt: inMinutes(120), endAt: inMinutes(140) },
  ]);
});

test('a time is offered half an hour before it starts and not later', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(29), inMinutes(30), inMinutes(31)]);
  expect(starts(await freeSlots(citizen, 'office', everything, testNow))).toEqual([inMinutes(30), inMinutes(31)]);
  expect((await firstFree(citizen, 'office', testNow))?.startAt).toEqual(inMinutes(30));
});

test.each(['busy', 'blocked', 'held'] as const)('a %s time is not offered', async (status) => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(60), inMinutes(80)]);
  await database()
    .update(slot)
    .set({ status })
    .where(and(eq(slot.scheduleId, gp.scheduleId), eq(slot.startAt, inMinutes(60))));
  expect(starts(await freeSlots(citizen, 'office', everything, testNow))).toEqual([inMinutes(80)]);
  expect((await firstFree(citizen, 'office', testNow))?.startAt).toEqual(inMinutes(80));
});

test('first and last free, and the first of each kind that has one', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(60), inMinutes(500)]);
  await addSlots(gp, [inMinutes(90)], 'phone');
  expect((await lastFree(citizen, 'office', testNow))?.startAt).toEqual(inMinutes(500));
  expect(await firstFree(citizen, 'video', testNow)).toBeNull();
  expect(await lastFree(citizen, 'video', testNow)).toBeNull();
  const byKind = await firstFreeByKind(citizen, testNow);
  expect(Object.keys(byKind)).toEqual(['office', 'phone']);
  expect(byKind).toMatchObject({ office: { startAt: inMinutes(60) }, phone: { startAt: inMinutes(90) } });
});

test('the nearest free times come nearest first, from both sides, never before the lead', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [20, 40, 160, 220, 260, 1500].map(inMinutes));
  expect(starts(await nearestFree(citizen, 'office', inMinutes(200), 4, testNow))).toEqual(
    [220, 160, 260, 40].map(inMinutes),
  );
  expect(starts(await nearestFree(citizen, 'office', inMinutes(-100), 2, testNow))).toEqual([40, 160].map(inMinutes));
});

test('without a GP there are no times', async () => {
  const { without } = await world();
  expect(await freeSlots(without, 'office', everything, testNow)).toEqual([]);
  expect(await firstFree(without, 'office', testNow)).toBeNull();
  expect(await lastFree(without, 'office', testNow)).toBeNull();
  expect(await firstFreeByKind(without, testNow)).toEqual({});
  expect(await nearestFree(without, 'office', inMinutes(60), 4, testNow)).toEqual([]);
});
