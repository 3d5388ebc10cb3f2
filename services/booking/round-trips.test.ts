/** What a booking asks of the database, as a count: each round trip costs the portal and the server about as much again. */
import { closeDatabase, database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { countRoundTrips } from '@/scripts/testing/round-trips';
import { inMinutes, testNow } from '@/scripts/testing/slots';

useTestDatabase();

/** The use cases and their world in a portal with this setting. */
async function under(setting: string, work: (portal: Awaited<ReturnType<typeof load>>) => Promise<void>) {
  process.env.DATABASE_STATEMENTS = setting;
  await jest.isolateModulesAsync(async () => work(await load()));
}
const load = async () => ({
  ...(await import('./booking')),
  ...(await import('@/services/booking/testing/world')),
});

/** Beside the result, how many round trips it took. */
async function counted<Value>(work: () => Promise<Value>): Promise<{ value: Value; roundTrips: number }> {
  await closeDatabase();
  const count = countRoundTrips(database().$client);
  const value = await work();
  return { value, roundTrips: count() };
}

const settings = ['named', 'unnamed'];

test.each(settings)('%s: a booking is three: draft, register, and the statement that books', async (setting) => {
  await under(setting, async ({ addWorld, completeDraft, bookAppointment }) => {
    const { one, first } = await addWorld();
    const draftId = await completeDraft(one.citizen, first);
    const { value, roundTrips } = await counted(() => bookAppointment(one.citizen, draftId, first, testNow));
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 3 });
    // The same form once more: the draft is gone, what came of it is there.
    const again = await counted(() => bookAppointment(one.citizen, draftId, first, testNow));
    expect(again).toEqual({ value, roundTrips: 2 });
  });
});

test.each(settings)('%s: two more where an appointment that has passed is in the way', async (setting) => {
  await under(setting, async ({ addWorld, book, completeDraft, bookAppointment }) => {
    const { one, first, second } = await addWorld([inMinutes(60), inMinutes(180)]);
    await book(one.citizen, first);
    const draftId = await completeDraft(one.citizen, second);
    const { value, roundTrips } = await counted(() => bookAppointment(one.citizen, draftId, second, inMinutes(80)));
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 5 });
  });
});

test.each(settings)('%s: a cancellation is two: one cancels, one reads what to show', async (setting) => {
  await under(setting, async ({ addWorld, book, cancelAppointment }) => {
    const { one, first } = await addWorld();
    const booked = await book(one.citizen, first);
    if (!booked.ok) throw new Error(booked.refusal);
    const { appointmentId } = booked.value;
    const { value, roundTrips } = await counted(() => cancelAppointment(one.citizen, appointmentId, inMinutes(1)));
    expect({ ok: value.ok, roundTrips }).toEqual({ ok: true, roundTrips: 2 });
  });
});
