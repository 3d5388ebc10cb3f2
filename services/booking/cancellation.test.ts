import { and, eq } from 'drizzle-orm';
import type { Acting } from '@/lib/acting/acting';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, cancel } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment, bookedOfKind, listAppointments, readAppointment } from './booking';
import { saveAnswers, startDraft } from './drafts';
import { appointment } from './schema';

useTestDatabase();

type Chosen = { scheduleId: string; startAt: string };

async function booked(citizen: Acting<'high'>, chosen: Chosen, at = testNow): Promise<string> {
  const draftId = await startDraft(citizen, { serviceType: 'office' }, at);
  await saveAnswers(citizen, draftId, { slot: chosen, reason: 'Kontroll' }, at);
  const result = await bookAppointment(citizen, draftId, chosen, at);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.appointmentId;
}

async function world() {
  const gp = await addGp();
  const [one, two] = await addPatients(2, gp);
  const [first] = await addSlots(gp, [inMinutes(60)]);
  if (!one || !two || !first) throw new Error('the world is empty');
  return { gp, one, two, first, id: await booked(one.citizen, first) };
}

const slotOf = async ({ scheduleId }: Chosen) =>
  (await database().select().from(slot).where(eq(slot.scheduleId, scheduleId)))[0];
const cancelAudits = (id: string) =>
  database()
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.entityId, id), eq(auditEvent.action, 'appointment.cancel')));

test('a cancelled appointment frees its time, keeps an audit row, and another citizen can book the time', async () => {
  const { one, two, first, id } = await world();
  expect(await cancel(one.citizen, id, inMinutes(1))).toMatchObject({
    ok: true,
    value: { id, status: 'cancelled', cancelledAt: inMinutes(1) },
  });
  expect(await slotOf(first)).toMatchObject({ status: 'free' });
  expect(await cancelAudits(id)).toMatchObject([{ at: inMinutes(1), actorId: one.id, subjectId: one.id }]);
  await booked(two.citizen, first, inMinutes(2));
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
});

test('who cancelled can book the same kind, and the same time, again', async () => {
  const { one, first, id } = await world();
  await cancel(one.citizen, id, inMinutes(1));
  const again = await booked(one.citizen, first, inMinutes(2));
  expect(again).not.toBe(id);
  expect(await listAppointments(one.citizen, inMinutes(3))).toMatchObject({
    upcoming: [{ id: again }],
    past: [],
    cancelled: [{ id }],
  });
});

test('cancelling twice is refused, also when somebody else has the time by then, and theirs stays', async () => {
  const { one, two, first, id } = await world();
  await cancel(one.citizen, id, inMinutes(1));
  await booked(two.citizen, first, inMinutes(2));
  expect(await cancel(one.citizen, id, inMinutes(3))).toEqual({ ok: false, refusal: 'alreadyCancelled' });
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  expect(await cancelAudits(id)).toHaveLength(1);
});

test('a double click on cancel cancels once', async () => {
  const { one, id } = await world();
  const answers = await Promise.all([1, 2, 3].map((minutes) => cancel(one.citizen, id, inMinutes(minutes))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await cancelAudits(id)).toHaveLength(1);
});

test('an appointment is cancelled until it starts, and not from then on', async () => {
  const { one, two, gp, first, id } = await world();
  expect(await cancel(one.citizen, id, inMinutes(60))).toEqual({ ok: false, refusal: 'tooLate' });
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  const [other] = await addSlots(gp, [inMinutes(100)]);
  if (!other) throw new Error('no slot');
  const later = await booked(two.citizen, other);
  expect(await cancel(two.citizen, later, inMinutes(99))).toMatchObject({ ok: true });
});

test('one that was fulfilled is too late to cancel', async () => {
  const { one, id } = await world();
  await database().update(appointment).set({ status: 'fulfilled' }).where(eq(appointment.id, id));
  expect(await cancel(one.citizen, id, testNow)).toEqual({ ok: false, refusal: 'tooLate' });
});

test('another citizen’s appointment is not found: neither read nor cancelled', async () => {
  const { two, first, id } = await world();
  expect(await readAppointment(two.citizen, id)).toBeNull();
  expect(await cancel(two.citizen, id, testNow)).toEqual({ ok: false, refusal: 'notFound' });
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  expect(await listAppointments(two.citizen, testNow)).toEqual({ upcoming: [], past: [], cancelled: [] });
});

test.each(['00000000-0000-4000-8000-000000000000', 'new', "'; --", '', '\0'])(
  'an appointment %j that is not there is not found',
  async (id) => {
    const { one } = await world();
    expect(await readAppointment(one.citizen, id)).toBeNull();
    expect(await cancel(one.citizen, id, testNow)).toEqual({ ok: false, refusal: 'notFound' });
  },
);

test('a kind counts as booked until the appointment has ended or is cancelled', async () => {
  const { one, id } = await world();
  expect(await bookedOfKind(one.citizen, inMinutes(79))).toMatchObject({ office: { id } });
  expect(await bookedOfKind(one.citizen, inMinutes(80))).toEqual({});
  await cancel(one.citizen, id, testNow);
  expect(await bookedOfKind(one.citizen, testNow)).toEqual({});
});
