import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { addSlots, addWorld, appointmentsOf, book, completeDraft } from '@/services/booking/testing/world';
import { patient } from '@/services/practices/schema';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { appointmentAt, appointmentOfDraft, bookAppointment, bookingEligibility, listAppointments } from './booking';
import { readDraft, saveAnswers } from './drafts';

useTestDatabase();

test('a citizen has one upcoming appointment of a kind, and may have one of another kind', async () => {
  const { gp, one, first, second } = await addWorld();
  const [video] = await addSlots(gp, [inMinutes(120)], 'video');
  expect(await book(one.citizen, first)).toMatchObject({ ok: true });
  expect(await book(one.citizen, second)).toEqual({ ok: false, refusal: 'alreadyBooked' });
  expect(await slotOf(second)).toMatchObject({ status: 'free' });
  expect(await book(one.citizen, first)).toEqual({ ok: false, refusal: 'alreadyBooked' });
  if (video) expect(await book(one.citizen, video, 'video')).toMatchObject({ ok: true });
});

test('an appointment that has passed counts no more, and becomes fulfilled', async () => {
  const { one, first, second } = await addWorld([inMinutes(60), inMinutes(180)]);
  await book(one.citizen, first);
  expect(await book(one.citizen, second, 'office', inMinutes(79))).toEqual({ ok: false, refusal: 'alreadyBooked' });
  expect(await book(one.citizen, second, 'office', inMinutes(80))).toMatchObject({ ok: true });
  const rows = await appointmentsOf(one.id);
  expect(rows.map((row) => row.status).sort()).toEqual(['booked', 'fulfilled']);
  expect(await listAppointments(one.citizen, inMinutes(80))).toMatchObject({
    upcoming: [{ startAt: inMinutes(180) }],
    past: [{ startAt: inMinutes(60) }],
    cancelled: [],
  });
});

test('a double click that meets an appointment that has passed books once, and each click gets the same answer', async () => {
  const { one, first, second } = await addWorld([inMinutes(60), inMinutes(180)]);
  await book(one.citizen, first);
  const draftId = await completeDraft(one.citizen, second);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => bookAppointment(one.citizen, draftId, second, inMinutes(80))),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
  expect((await appointmentsOf(one.id)).map((row) => row.status).sort()).toEqual(['booked', 'fulfilled']);
});

test('whoever has one of the kind already keeps the draft', async () => {
  const { one, first, second } = await addWorld();
  await book(one.citizen, first);
  const draftId = await completeDraft(one.citizen, second);
  expect(await bookAppointment(one.citizen, draftId, second, testNow)).toEqual({ ok: false, refusal: 'alreadyBooked' });
  expect(await readDraft(one.citizen, draftId, testNow)).not.toBeNull();
});

test('a time that has begun is not booked', async () => {
  const { one, first } = await addWorld();
  expect(await book(one.citizen, first, 'office', inMinutes(60))).toEqual({ ok: false, refusal: 'timePassed' });
  expect(await book(one.citizen, first, 'office', inMinutes(59))).toMatchObject({ ok: true });
});

test('where a time has passed and somebody else has had it, it has passed', async () => {
  const { one, two, first } = await addWorld();
  await book(two.citizen, first);
  expect(await book(one.citizen, first, 'office', inMinutes(59))).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await book(one.citizen, first, 'office', inMinutes(90))).toEqual({ ok: false, refusal: 'timePassed' });
});

test('an appointment at the same time is found, with whomever it is, and one that only touches it is not', async () => {
  const { one, two, first } = await addWorld();
  expect(await book(one.citizen, first)).toMatchObject({ ok: true });
  const time = (from: number, to: number) => ({ startAt: inMinutes(from), endAt: inMinutes(to) });
  expect(await appointmentAt(one.citizen, time(70, 90))).toMatchObject({ startAt: inMinutes(60) });
  expect(await appointmentAt(one.citizen, time(80, 100))).toBeNull();
  expect(await appointmentAt(one.citizen, time(40, 60))).toBeNull();
  expect(await appointmentAt(two.citizen, time(70, 90))).toBeNull();
  // It is not in its own way where it is moved.
  const [own] = await appointmentsOf(one.id);
  expect(await appointmentAt(one.citizen, time(70, 90), own?.id)).toBeNull();
});

test('a time with another GP is not booked, nor one of another kind', async () => {
  const { one, gp } = await addWorld();
  const [elsewhere] = await addSlots(await addGp('Nils Fjell'), [inMinutes(60)]);
  const [phone] = await addSlots(gp, [inMinutes(200)], 'phone');
  if (!elsewhere || !phone) throw new Error('no slots');
  expect(await book(one.citizen, elsewhere)).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await book(one.citizen, phone, 'office')).toEqual({ ok: false, refusal: 'slotTaken' });
  expect([(await slotOf(elsewhere))?.status, (await slotOf(phone))?.status]).toEqual(['free', 'free']);
});

const another = randomUUID();

test.each([
  { title: 'a time held by another is taken', heldBy: another, minutes: 5, ok: false },
  { title: 'a time that another held until now is free', heldBy: another, minutes: 0, ok: true },
  { title: 'a time held by oneself is booked', heldBy: null, minutes: 5, ok: true },
])('$title', async ({ heldBy, minutes, ok }) => {
  const { one, first } = await addWorld();
  await database()
    .update(slot)
    .set({ status: 'held', heldBy: heldBy ?? one.id, heldUntil: inMinutes(minutes) })
    .where(eq(slot.scheduleId, first.scheduleId));
  expect((await book(one.citizen, first)).ok).toBe(ok);
  if (ok) expect(await slotOf(first)).toMatchObject({ status: 'busy', heldBy: null, heldUntil: null });
});

test.each([['serviceType'], ['slot'], ['reason']])('a draft without %s is not booked', async (missing) => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  await saveAnswers(one.citizen, draftId, { [missing]: undefined }, testNow);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({
    ok: false,
    refusal: 'draftIncomplete',
  });
});

test.each(['00000000-0000-4000-8000-000000000000', 'not-an-id', "'; --", ''])(
  'a draft %j that is not there is refused as gone',
  async (draftId) => {
    const { one, first } = await addWorld();
    expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftGone' });
    expect(await appointmentOfDraft(one.citizen, draftId)).toBeNull();
  },
);

test('another citizen’s draft is neither booked nor, once booked, found', async () => {
  const { one, two, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const gone = { ok: false, refusal: 'draftGone' };
  expect(await bookAppointment(two.citizen, draftId, first, testNow)).toEqual(gone);
  await bookAppointment(one.citizen, draftId, first, testNow);
  expect(await bookAppointment(two.citizen, draftId, first, testNow)).toEqual(gone);
  expect(await appointmentOfDraft(two.citizen, draftId)).toBeNull();
});

test('who is under 16 or has no GP cannot book, and is told which', async () => {
  const gp = await addGp();
  const [chosen] = await addSlots(gp, [inMinutes(60)]);
  const [young] = await addPatients(1, { ...gp, birthDate: '2010-11-24' });
  const [without] = await addPatients(1, {});
  const [unknown] = await addPatients(1, gp);
  if (!young || !without || !unknown || !chosen) throw new Error('nobody');
  await database().delete(patient).where(eq(patient.citizenId, unknown.id));
  for (const [citizen, refusal] of [
    [young.citizen, 'underAge'],
    [without.citizen, 'noGp'],
    [unknown.citizen, 'noGp'],
  ] as const) {
    expect(await bookingEligibility(citizen, testNow)).toEqual({ ok: false, refusal });
    expect(await book(citizen, chosen)).toEqual({ ok: false, refusal });
    expect(await slotOf(chosen)).toMatchObject({ status: 'free' });
  }
});

test('from the sixteenth birthday a citizen can book', async () => {
  const gp = await addGp();
  const [citizen] = await addPatients(1, { ...gp, birthDate: '2010-11-23' });
  if (!citizen) throw new Error('nobody');
  expect(await bookingEligibility(citizen.citizen, testNow)).toMatchObject({
    ok: true,
    value: { gp: { scheduleId: gp.scheduleId, name: 'Ingrid Skogmo', practice: { slug: gp.slug } } },
  });
});
