/** What a booking asks of the database, as a count: each round trip costs the portal and the server about as much again. */
import { randomUUID } from 'node:crypto';
import { closeDatabase, database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { countRoundTrips } from '@/scripts/testing/round-trips';
import { inMinutes, testNow } from '@/scripts/testing/slots';

useTestDatabase();

const load = async () => ({
  ...(await import('./booking')),
  ...(await import('./cancelling')),
  ...(await import('./moving')),
  ...(await import('./drafts')),
  ...(await import('./holding')),
  ...(await import('@/services/booking/testing/world')),
});

/** Beside the result, how many round trips it took. */
async function counted<Value>(work: () => Promise<Value>): Promise<{ value: Value; roundTrips: number }> {
  await closeDatabase();
  const count = countRoundTrips(database().$client);
  const value = await work();
  return { value, roundTrips: count() };
}

describe.each(['named', 'unnamed'])('%s', (setting) => {
  let portal: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    process.env.DATABASE_STATEMENTS = setting;
    await jest.isolateModulesAsync(async () => {
      portal = await load();
    });
  });

  test('a booking is two: the draft, and the statement that books', async () => {
    const { one, first } = await portal.addWorld();
    const draftId = await portal.completeDraft(one.citizen, first);
    const confirm = () => portal.bookAppointment(one.citizen, draftId, first, testNow);
    const { value, roundTrips } = await counted(confirm);
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 2 });
    // The same form once more: the draft is gone, what came of it is there.
    expect(await counted(confirm)).toEqual({ value, roundTrips: 2 });
  });

  test('two more where an appointment that has passed is in the way', async () => {
    const { one, first, second } = await portal.addWorld([inMinutes(60), inMinutes(180)]);
    await portal.book(one.citizen, first);
    const draftId = await portal.completeDraft(one.citizen, second);
    const confirm = () => portal.bookAppointment(one.citizen, draftId, second, inMinutes(80));
    const { value, roundTrips } = await counted(confirm);
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 4 });
  });

  test('a cancellation is two: one reads what decides, one cancels', async () => {
    const { one, first } = await portal.addWorld();
    const booked = await portal.book(one.citizen, first);
    if (!booked.ok) throw new Error(booked.refusal);
    const pressed = await portal.toCancel(one.citizen, booked.value.appointmentId, inMinutes(1));
    const cancel = () => portal.cancelAppointment(one.citizen, pressed, inMinutes(1));
    const { value, roundTrips } = await counted(cancel);
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 2 });
    // The same form once more: it reads, finds the act, and reads what to show.
    expect(await counted(cancel)).toEqual({ value, roundTrips: 3 });
  });

  test('a move is two: one reads what decides, one moves', async () => {
    const { one, first, second } = await portal.addWorld([inMinutes(60 * 24 * 7), inMinutes(60 * 24 * 8)]);
    const booked = await portal.book(one.citizen, first);
    if (!booked.ok) throw new Error(booked.refusal);
    const pressed = { id: booked.value.appointmentId, version: 1, slot: second, key: randomUUID() };
    const move = () => portal.moveAppointment(one.citizen, pressed, inMinutes(1));
    const { value, roundTrips } = await counted(move);
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 2 });
    expect(await counted(move)).toEqual({ value, roundTrips: 3 });
  });

  test('a hold is one transaction of two statements: the row that is locked, and the times', async () => {
    const { one, first, second } = await portal.addWorld();
    const [journey, key] = [randomUUID(), randomUUID()];
    const hold = (slot: typeof first) => portal.holdTime(one.citizen, { journey, slot, kind: 'office', key }, testNow);
    for (const slot of [first, second]) {
      const { value, roundTrips } = await counted(() => hold(slot));
      expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 4 });
    }
    const extend = () => portal.extendHold(one.citizen, { journey, key }, testNow);
    expect(await counted(extend)).toMatchObject({ value: { ok: true }, roundTrips: 4 });
    expect(await counted(() => portal.heldFor(one.citizen, journey, testNow))).toMatchObject({ roundTrips: 1 });
    expect(await counted(() => portal.releaseHold(one.citizen, journey))).toMatchObject({ roundTrips: 4 });
  });

  test('an answer that is saved is two: one reads the draft, one writes it', async () => {
    const { one, first } = await portal.addWorld();
    const draftId = await portal.completeDraft(one.citizen, first);
    const save = () => portal.saveAnswers(one.citizen, draftId, { reason: 'Kontroll' }, testNow);
    expect(await counted(save)).toEqual({ value: true, roundTrips: 2 });
  });
});
