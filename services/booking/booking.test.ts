import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { addWorld, appointmentsOf, book, completeDraft, reason } from '@/services/booking/testing/world';
import { appointmentOfDraft, bookAppointment, readAppointment } from './booking';
import { readDraft, saveAnswers } from './drafts';
import { appointment } from './schema';

useTestDatabase();

const auditOf = (id: string) => database().select().from(auditEvent).where(eq(auditEvent.subjectId, id));

test('a confirmed draft becomes an appointment, its time is busy, an audit row is kept and the draft is gone', async () => {
  const { one, first, gp } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const result = await bookAppointment(one.citizen, draftId, first, testNow);
  expect(result).toEqual({ ok: true, value: { appointmentId: expect.any(String) } });
  const id = result.ok ? result.value.appointmentId : '';
  expect(await readAppointment(one.citizen, id)).toMatchObject({
    id,
    status: 'booked',
    kind: 'office',
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
    { at: testNow, actorId: one.id, action: 'appointment.book', groupId: gp.scheduleId, entityId: id },
  ]);
  expect(await readDraft(one.citizen, draftId, testNow)).toBeNull();
  expect(await appointmentOfDraft(one.citizen, draftId)).toBe(id);
});

test('the reason is not readable in the database', async () => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  expect(kept?.answers.includes('kneet')).toBe(false);
  await bookAppointment(one.citizen, draftId, first, testNow);
  const [row] = await appointmentsOf(one.id);
  expect(row?.reason.includes('kneet')).toBe(false);
});

test('the same confirmation sent again answers the same appointment', async () => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const answers = [
    await bookAppointment(one.citizen, draftId, first, testNow),
    await bookAppointment(one.citizen, draftId, first, testNow),
  ];
  expect(answers[1]).toEqual(answers[0]);
  expect(await appointmentsOf(one.id)).toHaveLength(1);
});

test('a double click books once, and each click gets the same answer', async () => {
  const { one, first } = await addWorld();
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
  const { one, first, second } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  await bookAppointment(one.citizen, draftId, first, testNow);
  expect(await bookAppointment(one.citizen, draftId, second, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('a draft booked with another content at the same moment is refused, not replayed', async () => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  await bookAppointment(one.citizen, draftId, first, testNow);
  if (kept) await database().insert(draft).values(kept);
  await saveAnswers(one.citizen, draftId, { reason: 'Noe helt annet' }, testNow);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('where the draft says another time than the check page showed, nothing is booked', async () => {
  const { one, first, second } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  await saveAnswers(one.citizen, draftId, { slot: second }, testNow);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
  expect(await appointmentsOf(one.id)).toHaveLength(0);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers).toMatchObject({ slot: second, reason });
});

test('of two citizens who confirm one time at once, exactly one gets it and the other keeps the answers', async () => {
  const { one, two, first } = await addWorld();
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

test('two tabs that confirm two times of a kind at once book one of them', async () => {
  const { one, first, second } = await addWorld();
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

test.each([
  ['one time twice', 'appointment_slot_once', { kind: 'video' as const }],
  ['two times of a kind for one citizen', 'appointment_kind_once', { startAt: inMinutes(500) }],
  ['one draft twice', 'appointment_idempotency', { status: 'cancelled' as const }],
])('the database itself refuses %s, whatever the statement', async (_, index, difference) => {
  const { one, two, first } = await addWorld();
  await book(one.citizen, first);
  const [row] = await appointmentsOf(one.id);
  if (!row) throw new Error('not booked');
  const idempotencyKey = index === 'appointment_idempotency' ? row.idempotencyKey : randomUUID();
  const citizenId = index === 'appointment_slot_once' ? two.id : one.id;
  const copy = { ...row, id: randomUUID(), idempotencyKey, citizenId, ...difference };
  await expect(database().insert(appointment).values(copy)).rejects.toMatchObject({ cause: { constraint: index } });
});
