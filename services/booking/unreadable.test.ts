/** A reason that no key opens, as after a key was lost: that one appointment says so, and everything else works. */
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { log } from '@/lib/log/log';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addWorld, book, cancel, completeDraft, reason } from '@/services/booking/testing/world';
import { bookAppointment, bookedOfKind, listAppointments, readAppointment } from './booking';
import { readDraft } from './drafts';
import { mostListed } from './rules';
import { appointment } from './schema';

useTestDatabase();

const logged = jest.spyOn(log, 'error').mockImplementation();
beforeEach(() => logged.mockClear());

async function booked() {
  const world = await addWorld();
  const ids: string[] = [];
  for (const [slot, kind] of [
    [world.first, 'office'],
    [world.second, 'office'],
  ] as const) {
    const result = await book(ids.length === 0 ? world.one.citizen : world.two.citizen, slot, kind);
    if (!result.ok) throw new Error(result.refusal);
    ids.push(result.value.appointmentId);
  }
  const [lost = '', other = ''] = ids;
  await database()
    .update(appointment)
    .set({ reason: Buffer.from(`\u0001\u0004gone${'x'.repeat(60)}`, 'latin1') })
    .where(eq(appointment.id, lost));
  return { ...world, lost, other };
}

test('the list shows it, and its page says that the reason cannot be shown', async () => {
  const { one, two, lost, other } = await booked();
  expect(await listAppointments(one.citizen, testNow)).toMatchObject({ upcoming: [{ id: lost }] });
  expect(await bookedOfKind(one.citizen, testNow)).toMatchObject({ office: { id: lost } });
  expect(logged).not.toHaveBeenCalled();
  expect(await readAppointment(one.citizen, lost)).toMatchObject({ id: lost, status: 'booked', reason: null });
  expect(await readAppointment(two.citizen, other)).toMatchObject({ reason });
});

test('the log has one line: which column and which key, nothing of the citizen', async () => {
  const { one, lost } = await booked();
  await readAppointment(one.citizen, lost);
  expect(logged.mock.calls).toEqual([
    [{ table: 'appointment', column: 'reason', key: 'gone' }, 'no key opens a stored value'],
  ]);
});

test('it can be cancelled, and the time booked again', async () => {
  const { one, lost, first } = await booked();
  expect(await cancel(one.citizen, lost, inMinutes(1))).toMatchObject({
    ok: true,
    value: { id: lost, status: 'cancelled', reason: null },
  });
  const draftId = await completeDraft(one.citizen, first);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers).toMatchObject({ reason });
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toMatchObject({ ok: true });
});

test('a page lists the latest two hundred, and the booked one whenever it is', async () => {
  const { one, lost } = await booked();
  const [row] = await database().select().from(appointment).where(eq(appointment.id, lost));
  if (!row) throw new Error('no appointment');
  const cancelled = Array.from({ length: mostListed + 5 }, (_, index) => ({
    ...row,
    id: undefined,
    idempotencyKey: crypto.randomUUID(),
    status: 'cancelled' as const,
    startAt: inMinutes(1000 + index),
    endAt: inMinutes(1020 + index),
  }));
  await database().insert(appointment).values(cancelled);
  const lists = await listAppointments(one.citizen, testNow);
  expect(lists.upcoming.map(({ id }) => id)).toEqual([lost]);
  expect(lists.cancelled).toHaveLength(mostListed - 1);
  expect(lists.cancelled[0]?.startAt).toEqual(inMinutes(1000 + mostListed + 4));
});
