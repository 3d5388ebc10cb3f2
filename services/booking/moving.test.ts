/** Moving an appointment: the new time, the appointment and the old time change together, or nothing does. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { holdMinutes } from '@/lib/slots/hold';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, setStatus, slotOf, testNow } from '@/scripts/testing/slots';
import {
  actionsOf,
  addBooked,
  addSlots,
  appointmentsOf,
  aWeek,
  book,
  cancel,
  move,
} from '@/services/booking/testing/world';
import { patient } from '@/services/practices/schema';
import { addGp } from '@/services/practices/testing/world';
import { readAppointment } from './booking';
import { holdTime } from './holding';
import { movable, moveAppointment } from './moving';
import { deadlineOf, defaultPolicy } from './policy';
import { appointment } from './schema';

useTestDatabase();

const press = (id: string, slot: ChosenSlot, version = 1) => ({ id, version, slot, key: randomUUID() });

/** What must be as it was where nothing is moved. */
async function stays({ one, first, id }: Awaited<ReturnType<typeof addBooked>>) {
  const rows = await appointmentsOf(one.id);
  expect(rows.find((row) => row.id === id)).toMatchObject({
    startAt: new Date(first.startAt),
    version: 1,
    movedAt: null,
  });
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  expect(await actionsOf(id)).not.toContain('appointment.move');
}

test('the same appointment has another time, the old one is free for others, and the audit has a row', async () => {
  const { one, two, first, second, id } = await addBooked();
  const before = await readAppointment(one.citizen, id);
  const moved = await move(one.citizen, id, second, inMinutes(1));
  const after = await readAppointment(one.citizen, id);
  expect(moved).toEqual({ ok: true, value: after });
  expect(after).toEqual({
    ...before,
    ...{ startAt: new Date(second.startAt), endAt: new Date(+new Date(second.startAt) + 1_200_000) },
    ...{ version: 2, movedFrom: new Date(first.startAt), movedAt: inMinutes(1) },
  });
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['free', 'busy']);
  expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.move']);
  expect(await book(two.citizen, first)).toMatchObject({ ok: true });
});

test('back again, and cancelled then: each act counts one version', async () => {
  const { one, first, second, id } = await addBooked();
  await move(one.citizen, id, second);
  expect(await move(one.citizen, id, first, testNow)).toMatchObject({ ok: true, value: { version: 3 } });
  expect(await cancel(one.citizen, id, inMinutes(1))).toMatchObject({ ok: true, value: { version: 4 } });
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['free', 'free']);
});

test('to a time that the citizen holds, and not to one that another holds until that has lapsed', async () => {
  const { one, two, second, id } = await addBooked();
  const hold = (citizen: typeof one.citizen, at: Date) =>
    holdTime(citizen, { journey: id, slot: second, kind: 'office', key: randomUUID() }, at);
  await hold(two.citizen, testNow);
  expect(await move(one.citizen, id, second, inMinutes(1))).toEqual({ ok: false, refusal: 'slotTaken' });
  await hold(one.citizen, inMinutes(holdMinutes));
  expect(await move(one.citizen, id, second, inMinutes(holdMinutes + 1))).toMatchObject({ ok: true });
  expect(await slotOf(second)).toMatchObject({ status: 'busy', heldBy: null, heldUntil: null });
});

test('a hold of another that has lapsed is in nobody’s way', async () => {
  const { one, two, second, id } = await addBooked();
  await holdTime(two.citizen, { journey: randomUUID(), slot: second, kind: 'office', key: randomUUID() }, testNow);
  expect(await move(one.citizen, id, second, inMinutes(holdMinutes))).toMatchObject({ ok: true });
});

describe('nothing is moved', () => {
  test.each<[string, (made: Awaited<ReturnType<typeof addBooked>>) => Promise<ChosenSlot>]>([
    ['that is booked', ({ two, second }) => book(two.citizen, second).then(() => second)],
    ['that is blocked', ({ second }) => setStatus(second, 'blocked').then(() => second)],
    ['that it has already', async ({ first }) => first],
    ['that is not there', async ({ first }) => ({ ...first, startAt: inMinutes(aWeek + 7).toISOString() })],
    ['of another kind', async ({ gp }) => (await addSlots(gp, [inMinutes(aWeek + 40)], 'phone'))[0] as ChosenSlot],
    ['of another GP', async () => (await addSlots(await addGp(), [inMinutes(aWeek)]))[0] as ChosenSlot],
  ])('to a time %s', async (_, slotOfTry) => {
    const made = await addBooked();
    const chosen = await slotOfTry(made);
    expect(await move(made.one.citizen, made.id, chosen)).toEqual({ ok: false, refusal: 'slotTaken' });
    await stays(made);
  });

  test('to a time that has begun, and says so', async () => {
    const made = await addBooked();
    const [past] = await addSlots(made.gp, [inMinutes(5)]);
    expect(await move(made.one.citizen, made.id, past as ChosenSlot, inMinutes(5))).toEqual({
      ...{ ok: false, refusal: 'timePassed' },
    });
    await stays(made);
  });

  test('where the page showed another version', async () => {
    const { one, second, first, id } = await addBooked();
    await move(one.citizen, id, second);
    expect(await moveAppointment(one.citizen, press(id, first), testNow)).toEqual({
      ...{ ok: false, refusal: 'changedMeanwhile' },
    });
    expect(await slotOf(second)).toMatchObject({ status: 'busy' });
  });

  test.each(['another’s', '00000000-0000-4000-8000-000000000000', 'new', '', '\0'])('of %j', async (given) => {
    const made = await addBooked();
    const id = given === 'another’s' ? made.id : given;
    expect(await movable(made.two.citizen, id, testNow)).toEqual({ ok: false, refusal: 'notFound' });
    expect(await moveAppointment(made.two.citizen, press(id, made.second), testNow)).toEqual({
      ...{ ok: false, refusal: 'notFound' },
    });
    await stays(made);
    expect(await slotOf(made.second)).toMatchObject({ status: 'free' });
  });

  test.each(['fulfilled', 'noshow'] as const)('of one that is %s', async (status) => {
    const { one, second, id } = await addBooked();
    await database().update(appointment).set({ status }).where(eq(appointment.id, id));
    expect(await movable(one.citizen, id, testNow)).toEqual({ ok: false, refusal: 'notMovable' });
    expect(await move(one.citizen, id, second)).toEqual({ ok: false, refusal: 'notMovable' });
    expect(await slotOf(second)).toMatchObject({ status: 'free' });
  });

  test('of one that the citizen has cancelled', async () => {
    const { one, second, id } = await addBooked();
    await cancel(one.citizen, id, testNow);
    expect(await move(one.citizen, id, second)).toEqual({ ok: false, refusal: 'notMovable' });
    expect(await slotOf(second)).toMatchObject({ status: 'free' });
  });

  test('of one with a GP of before: it keeps standing', async () => {
    const made = await addBooked();
    const { practitionerId } = await addGp();
    await database().update(patient).set({ practitionerId }).where(eq(patient.citizenId, made.one.id));
    expect(await movable(made.one.citizen, made.id, testNow)).toEqual({ ok: false, refusal: 'notMovable' });
    expect(await move(made.one.citizen, made.id, made.second)).toEqual({ ok: false, refusal: 'notMovable' });
    await stays(made);
  });
});

test('it is moved until the deadline, itself included, and not a moment later', async () => {
  const made = await addBooked();
  const deadline = deadlineOf(defaultPolicy, 'move', new Date(made.first.startAt));
  const later = new Date(+deadline + 1);
  expect(await movable(made.one.citizen, made.id, deadline)).toMatchObject({
    ok: true,
    value: { appointment: { id: made.id }, deadline, offer: { scheduleId: made.gp.scheduleId, kind: 'office' } },
  });
  expect(await movable(made.one.citizen, made.id, later)).toEqual({ ok: false, refusal: 'tooLateToMove' });
  expect(await move(made.one.citizen, made.id, made.second, later)).toEqual({ ok: false, refusal: 'tooLateToMove' });
  await stays(made);
  expect(await move(made.one.citizen, made.id, made.second, deadline)).toMatchObject({ ok: true });
});

test('who has two kinds moves each among its own times', async () => {
  const { one, gp, id } = await addBooked();
  const [video, otherVideo] = (await addSlots(gp, [inMinutes(aWeek + 60), inMinutes(aWeek + 80)], 'video')) as [
    ChosenSlot,
    ChosenSlot,
  ];
  const booked = await book(one.citizen, video, 'video');
  if (!booked.ok) throw new Error(booked.refusal);
  expect(await move(one.citizen, id, otherVideo)).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await move(one.citizen, booked.value.appointmentId, otherVideo)).toMatchObject({ ok: true });
});
