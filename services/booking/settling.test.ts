/**
 * A confirmation whose answer was lost: whoever is told that nothing was booked is told the truth, also where the
 * confirmation is still on its way. On a real PostgreSQL, both at the same row at the same time.
 */
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, addWorld, appointmentsOf, completeDraft } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment, settleConfirmation } from './booking';
import { deleteDraft, readDraft, saveAnswers } from './drafts';

useTestDatabase();

async function confirmable() {
  const { one, two, first } = await addWorld();
  return { ...one, other: two, slot: first, draftId: await completeDraft(one.citizen, first) };
}
type Confirmable = Awaited<ReturnType<typeof confirmable>>;

const confirm = ({ citizen, draftId, slot }: Confirmable, asked = 0) =>
  bookAppointment(citizen, draftId, { ...slot, asked }, testNow);
const settle = ({ citizen, draftId }: Confirmable) => settleConfirmation(citizen, draftId);

test('what was booked is found', async () => {
  const order = await confirmable();
  const booked = await confirm(order);
  expect(await settle(order)).toEqual(booked);
});

test('what was not booked is not booked later: the same confirmation is refused, the next one books once', async () => {
  const order = await confirmable();
  expect(await settle(order)).toEqual({ ok: true, value: { asked: 1 } });
  expect(await confirm(order)).toEqual({ ok: false, refusal: 'draftChanged' });
  expect(await appointmentsOf(order.id)).toEqual([]);
  expect(await confirm(order, 1)).toMatchObject({ ok: true });
  expect(await appointmentsOf(order.id)).toHaveLength(1);
});

test('each question ends what was confirmed before it, whichever tab asks', async () => {
  const order = await confirmable();
  await settle(order);
  expect(await settle(order)).toEqual({ ok: true, value: { asked: 2 } });
  expect(await confirm(order, 1)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('a question is no answer: the draft lives no longer for it, and keeps what was written', async () => {
  const order = await confirmable();
  const before = await readDraft(order.citizen, order.draftId, testNow);
  await settle(order);
  const after = await readDraft(order.citizen, order.draftId, testNow);
  expect(after).toMatchObject({ updatedAt: before?.updatedAt, answers: { ...before?.answers, asked: 1 } });
});

test('of somebody else’s draft nothing is told, and nothing is changed', async () => {
  const order = await confirmable();
  expect(await settleConfirmation(order.other.citizen, order.draftId)).toEqual({ ok: false, refusal: 'draftGone' });
  expect(await settleConfirmation(order.citizen, 'no id')).toEqual({ ok: false, refusal: 'draftGone' });
  expect(await confirm(order)).toMatchObject({ ok: true });
});

/** Lets each of these reach the draft and wait there, one behind the other; then lets them go. */
async function lineUp<Answers extends unknown[]>(
  draftId: string,
  works: { [Nth in keyof Answers]: () => Promise<Answers[Nth]> },
): Promise<Answers> {
  const blocker = new Client({ connectionString: process.env.DATABASE_URL });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query('SELECT 1 FROM draft WHERE id = $1 FOR UPDATE', [draftId]);
  const begun: Promise<unknown>[] = [];
  for (const work of works as (() => Promise<unknown>)[]) {
    begun.push(work());
    await untilWaiting(begun.length);
  }
  await blocker.query('COMMIT');
  await blocker.end();
  return Promise.all(begun) as Promise<Answers>;
}

async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await database().execute<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'portal' AND wait_event_type = 'Lock'`);
    if (rows[0]?.count === count) return;
  }
}

test('the question is there first: the confirmation behind it books nothing', async () => {
  const order = await confirmable();
  const [settled, confirmed] = await lineUp(order.draftId, [() => settle(order), () => confirm(order)]);
  expect(settled).toEqual({ ok: true, value: { asked: 1 } });
  expect(confirmed).toEqual({ ok: false, refusal: 'draftChanged' });
  expect(await appointmentsOf(order.id)).toEqual([]);
});

test('the confirmation is there first: the question behind it finds the appointment', async () => {
  const order = await confirmable();
  const [confirmed, settled] = await lineUp(order.draftId, [() => confirm(order), () => settle(order)]);
  expect(confirmed).toMatchObject({ ok: true });
  expect(settled).toEqual(confirmed);
});

test('a draft that another tab changes or deletes under a confirmation books nothing', async () => {
  const changed = await confirmable();
  const change = () => saveAnswers(changed.citizen, changed.draftId, { reason: 'Noe annet' }, testNow);
  const [, second] = await lineUp(changed.draftId, [change, () => confirm(changed)]);
  expect(second).toEqual({ ok: false, refusal: 'draftChanged' });
  const gone = await confirmable();
  const remove = () => deleteDraft(gone.citizen, gone.draftId);
  const [, third] = await lineUp(gone.draftId, [remove, () => confirm(gone)]);
  expect(third).toEqual({ ok: false, refusal: 'draftGone' });
  expect([...(await appointmentsOf(changed.id)), ...(await appointmentsOf(gone.id))]).toEqual([]);
});

const rounds = process.env.TEST_ALL ? 400 : 24;

test(`${rounds} citizens confirm and ask at once: nobody is told "not booked" and has it, each has it once in the end`, async () => {
  const gp = await addGp();
  const people = await addPatients(rounds, gp);
  const starts = people.map((_, nth) => inMinutes(60 + 20 * nth));
  const slots = await addSlots(gp, starts);
  const told = await Promise.all(
    people.map(async (person, nth) => {
      const slot = slots[nth];
      if (!slot) throw new Error('no slot');
      const order = { ...person, other: person, slot, draftId: await completeDraft(person.citizen, slot) };
      // In turns the one or the other begins; the rest is up to the server.
      const asking = nth % 2 ? settle(order) : null;
      const confirming = confirm(order);
      const [confirmed, settled] = await Promise.all([confirming, asking ?? settle(order)]);
      const has = await appointmentsOf(person.id);
      const saysBooked = settled.ok && 'appointmentId' in settled.value;
      const isTrue = has.length === (saysBooked ? 1 : 0) && confirmed.ok === saysBooked;
      if (settled.ok && 'asked' in settled.value) await confirm(order, settled.value.asked);
      return { isTrue, inTheEnd: (await appointmentsOf(person.id)).length };
    }),
  );
  expect(told.filter(({ isTrue, inTheEnd }) => !isTrue || inTheEnd !== 1)).toEqual([]);
});
