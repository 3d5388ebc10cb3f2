import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { addGp, addPatients, addSlots, inMinutes, testNow } from '@/dev/testing/booking-world';
import { useTestDatabase } from '@/dev/testing/database';
import type { Citizen } from '@/lib/auth/citizen';
import { database } from '@/lib/database/database';
import { appointment, auditEvent, draft, patient, slot } from '@/lib/database/schema';
import type { ServiceType } from './appointment';
import { appointmentOfDraft, bookAppointment, bookingSituation, listAppointments, readAppointment } from './booking';
import { readDraft, saveAnswers, startDraft } from './drafts';

useTestDatabase();

type Chosen = { scheduleId: string; startAt: string };
const reason = 'Vondt i kneet siden helgen';

async function completeDraft(citizen: Citizen<'high'>, chosen: Chosen, serviceType: ServiceType = 'office') {
  const draftId = await startDraft(citizen, { serviceType }, testNow);
  await saveAnswers(citizen, draftId, { slot: chosen, reason }, testNow);
  return draftId;
}

async function book(citizen: Citizen<'high'>, chosen: Chosen, serviceType: ServiceType = 'office', at = testNow) {
  return bookAppointment(citizen, await completeDraft(citizen, chosen, serviceType), chosen, at);
}

async function world(starts = [inMinutes(60), inMinutes(80)]) {
  const gp = await addGp();
  const [one, two] = await addPatients(2, gp);
  const [first, second] = await addSlots(gp, starts);
  if (!one || !two || !first) throw new Error('the world is empty');
  return { gp, one, two, first, second: second ?? first };
}

const slotOf = async ({ scheduleId, startAt }: Chosen) =>
  (
    await database()
      .select()
      .from(slot)
      .where(and(eq(slot.scheduleId, scheduleId), eq(slot.startAt, new Date(startAt))))
  )[0];
const appointmentsOf = (id: string) => database().select().from(appointment).where(eq(appointment.citizenId, id));
const auditOf = (id: string) => database().select().from(auditEvent).where(eq(auditEvent.patientId, id));

test('a confirmed draft becomes an appointment, its time is busy, an audit row is kept and the draft is gone', async () => {
  const { one, first, gp } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const result = await bookAppointment(one.citizen, draftId, first, testNow);
  expect(result).toEqual({ ok: true, value: { appointmentId: expect.any(String) } });
  const id = result.ok ? result.value.appointmentId : '';
  expect(await readAppointment(one.citizen, id)).toMatchObject({
    id,
    status: 'booked',
    serviceType: 'office',
    startAt: inMinutes(60),
    endAt: inMinutes(80),
    practitionerName: 'Ingrid Skogmo',
    practice: { slug: gp.slug, postalPlace: 'Tromsø' },
    reason,
    createdAt: testNow,
    cancelledAt: null,
  });
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  expect(await auditOf(one.id)).toMatchObject([
    { at: testNow, actorId: one.id, action: 'appointment.book', scheduleId: gp.scheduleId, entityId: id },
  ]);
  expect(await readDraft(one.citizen, draftId, testNow)).toBeNull();
  expect(await appointmentOfDraft(one.citizen, draftId)).toBe(id);
});

test('the reason is not readable in the database', async () => {
  const { one, first } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  expect(kept?.answers.includes('kneet')).toBe(false);
  await bookAppointment(one.citizen, draftId, first, testNow);
  const [row] = await appointmentsOf(one.id);
  expect(row?.reason.includes('kneet')).toBe(false);
});

test('the same confirmation sent again answers the same appointment', async () => {
  const { one, first } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const answers = [
    await bookAppointment(one.citizen, draftId, first, testNow),
    await bookAppointment(one.citizen, draftId, first, testNow),
  ];
  expect(answers[1]).toEqual(answers[0]);
  expect(await appointmentsOf(one.id)).toHaveLength(1);
});

test('a double click books once, and each click gets the same answer', async () => {
  const { one, first } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => bookAppointment(one.citizen, draftId, first, testNow)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
  expect(await appointmentsOf(one.id)).toHaveLength(1);
  expect(await auditOf(one.id)).toHaveLength(1);
});

test('a booked draft confirmed with another time is refused, not replayed', async () => {
  const { one, first, second } = await world();
  const draftId = await completeDraft(one.citizen, first);
  await bookAppointment(one.citizen, draftId, first, testNow);
  expect(await bookAppointment(one.citizen, draftId, second, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('a draft booked with another content at the same moment is refused, not replayed', async () => {
  const { one, first } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  await bookAppointment(one.citizen, draftId, first, testNow);
  if (kept) await database().insert(draft).values(kept);
  await saveAnswers(one.citizen, draftId, { reason: 'Noe helt annet' }, testNow);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('where the draft says another time than the check page showed, nothing is booked', async () => {
  const { one, first, second } = await world();
  const draftId = await completeDraft(one.citizen, first);
  await saveAnswers(one.citizen, draftId, { slot: second }, testNow);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
  expect(await appointmentsOf(one.id)).toHaveLength(0);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers).toMatchObject({ slot: second, reason });
});

test('of two citizens who confirm one time at once, exactly one gets it and the other keeps the answers', async () => {
  const { one, two, first } = await world();
  const drafts = [await completeDraft(one.citizen, first), await completeDraft(two.citizen, first)] as const;
  const answers = await Promise.all([
    bookAppointment(one.citizen, drafts[0], first, testNow),
    bookAppointment(two.citizen, drafts[1], first, testNow),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok)).toEqual([{ ok: false, refusal: 'slotTaken' }]);
  const loser = answers[0].ok ? two : one;
  const kept = await readDraft(loser.citizen, answers[0].ok ? drafts[1] : drafts[0], testNow);
  expect(kept?.answers).toMatchObject({ slot: first, reason });
});

test('a citizen has one upcoming appointment of a kind, and may have one of another kind', async () => {
  const { gp, one, first, second } = await world();
  const [video] = await addSlots(gp, [inMinutes(120)], 'video');
  expect(await book(one.citizen, first)).toMatchObject({ ok: true });
  expect(await book(one.citizen, second)).toEqual({ ok: false, refusal: 'alreadyBooked' });
  expect(await slotOf(second)).toMatchObject({ status: 'free' });
  expect(await book(one.citizen, first)).toEqual({ ok: false, refusal: 'alreadyBooked' });
  if (video) expect(await book(one.citizen, video, 'video')).toMatchObject({ ok: true });
});

test('two tabs that confirm two times of a kind at once book one of them', async () => {
  const { one, first, second } = await world();
  const drafts = [await completeDraft(one.citizen, first), await completeDraft(one.citizen, second)] as const;
  const answers = await Promise.all([
    bookAppointment(one.citizen, drafts[0], first, testNow),
    bookAppointment(one.citizen, drafts[1], second, testNow),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok)).toEqual([{ ok: false, refusal: 'alreadyBooked' }]);
  const statuses = [await slotOf(first), await slotOf(second)].map((row) => row?.status).sort();
  expect(statuses).toEqual(['busy', 'free']);
});

test('an appointment that has passed counts no more, and becomes fulfilled', async () => {
  const { one, first, second } = await world([inMinutes(60), inMinutes(180)]);
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

test('a time that has begun is not booked', async () => {
  const { one, first } = await world();
  expect(await book(one.citizen, first, 'office', inMinutes(60))).toEqual({ ok: false, refusal: 'slotTaken' });
});

test('a time with another GP is not booked, nor one of another kind', async () => {
  const { one, gp } = await world();
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
  const { one, first } = await world();
  await database()
    .update(slot)
    .set({ status: 'held', heldBy: heldBy ?? one.id, heldUntil: inMinutes(minutes) })
    .where(eq(slot.scheduleId, first.scheduleId));
  expect((await book(one.citizen, first)).ok).toBe(ok);
  if (ok) expect(await slotOf(first)).toMatchObject({ status: 'busy', heldBy: null, heldUntil: null });
});

test.each([['serviceType'], ['slot'], ['reason']])('a draft without %s is not booked', async (missing) => {
  const { one, first } = await world();
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
    const { one, first } = await world();
    expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftGone' });
    expect(await appointmentOfDraft(one.citizen, draftId)).toBeNull();
  },
);

test('another citizen’s draft is neither booked nor, once booked, found', async () => {
  const { one, two, first } = await world();
  const draftId = await completeDraft(one.citizen, first);
  const gone = { ok: false, refusal: 'draftGone' };
  expect(await bookAppointment(two.citizen, draftId, first, testNow)).toEqual(gone);
  await bookAppointment(one.citizen, draftId, first, testNow);
  expect(await bookAppointment(two.citizen, draftId, first, testNow)).toEqual(gone);
  expect(await appointmentOfDraft(two.citizen, draftId)).toBeNull();
});

test.each([
  ['one time twice', 'appointment_slot_once', { serviceType: 'video' as const }],
  ['two times of a kind for one citizen', 'appointment_kind_once', { startAt: inMinutes(500) }],
  ['one draft twice', 'appointment_idempotency', { status: 'cancelled' as const }],
])('the database itself refuses %s, whatever the statement', async (_, index, difference) => {
  const { one, two, first } = await world();
  await book(one.citizen, first);
  const [row] = await appointmentsOf(one.id);
  if (!row) throw new Error('not booked');
  const idempotencyKey = index === 'appointment_idempotency' ? row.idempotencyKey : randomUUID();
  const citizenId = index === 'appointment_slot_once' ? two.id : one.id;
  const copy = { ...row, id: randomUUID(), idempotencyKey, citizenId, ...difference };
  await expect(database().insert(appointment).values(copy)).rejects.toMatchObject({ cause: { constraint: index } });
});

test('who is under 16 or has no GP cannot book, and is told which', async () => {
  const gp = await addGp();
  const chosen = { scheduleId: gp.scheduleId, startAt: inMinutes(60).toISOString() };
  const [young] = await addPatients(1, { ...gp, birthDate: '2010-11-24' });
  const [without] = await addPatients(1, {});
  const [unknown] = await addPatients(1, gp);
  if (!young || !without || !unknown) throw new Error('nobody');
  await database().delete(patient).where(eq(patient.citizenId, unknown.id));
  for (const [citizen, refusal] of [
    [young.citizen, 'underAge'],
    [without.citizen, 'noGp'],
    [unknown.citizen, 'noGp'],
  ] as const) {
    expect(await bookingSituation(citizen, testNow)).toEqual({ ok: false, refusal });
    expect(await book(citizen, chosen)).toEqual({ ok: false, refusal });
  }
});

test('from the sixteenth birthday a citizen can book', async () => {
  const gp = await addGp();
  const [citizen] = await addPatients(1, { ...gp, birthDate: '2010-11-23' });
  if (!citizen) throw new Error('nobody');
  expect(await bookingSituation(citizen.citizen, testNow)).toMatchObject({
    ok: true,
    value: { gp: { scheduleId: gp.scheduleId, name: 'Ingrid Skogmo', practice: { slug: gp.slug } } },
  });
});
