import { eq, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, cancel, toCancel } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { cancelAppointment } from './cancelling';
import { saveAnswers, startDraft } from './drafts';
import { appointment } from './schema';

useTestDatabase();

async function confirmable() {
  const gp = await addGp();
  const [patient] = await addPatients(1, gp);
  const [slot] = await addSlots(gp, [inMinutes(60)]);
  if (!patient || !slot) throw new Error('the world is empty');
  const draftId = await startDraft(patient.citizen, { serviceType: 'office' }, testNow);
  await saveAnswers(patient.citizen, draftId, { slot, reason: 'Kontroll' }, testNow);
  return { ...patient, slot, draftId };
}

/** Ends the connection that waits for a lock, as a restart of the server would; answers when one was ended. */
async function endTheWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await database().execute(sql`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'portal' AND wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
  }
}

async function whileLocked(statement: string, values: unknown[], work: () => Promise<void>): Promise<void> {
  const blocker = new Client({ connectionString: process.env.DATABASE_URL });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query(statement, values);
  await work();
  await blocker.query('ROLLBACK');
  await blocker.end();
}

test('a booking whose connection is lost on the way is done once all the same', async () => {
  const { id, citizen, draftId, slot } = await confirmable();
  let booking: ReturnType<typeof bookAppointment> | undefined;
  const lock = 'SELECT 1 FROM slot WHERE schedule_id = $1 FOR UPDATE';
  await whileLocked(lock, [slot.scheduleId], async () => {
    booking = bookAppointment(citizen, draftId, slot, testNow);
    await endTheWaiting();
  });
  expect(await booking).toMatchObject({ ok: true });
  expect(await database().select().from(appointment).where(eq(appointment.citizenId, id))).toHaveLength(1);
});

test('a booking that was done although its answer was lost is answered at the second attempt', async () => {
  const { citizen, draftId, slot } = await confirmable();
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  const first = await bookAppointment(citizen, draftId, slot, testNow);
  if (kept) await database().insert(draft).values(kept);
  expect(await bookAppointment(citizen, draftId, slot, testNow)).toEqual(first);
});

test('a cancellation whose connection is lost on the way is done all the same', async () => {
  const { citizen, draftId, slot } = await confirmable();
  const booked = await bookAppointment(citizen, draftId, slot, testNow);
  const appointmentId = booked.ok ? booked.value.appointmentId : '';
  let cancelling: ReturnType<typeof cancel> | undefined;
  await whileLocked('SELECT 1 FROM appointment WHERE id = $1 FOR UPDATE', [appointmentId], async () => {
    cancelling = cancel(citizen, appointmentId, inMinutes(1));
    await endTheWaiting();
  });
  expect(await cancelling).toMatchObject({ ok: true, value: { status: 'cancelled' } });
});

test('a cancellation that was done although its answer was lost is answered as done', async () => {
  const { citizen, draftId, slot } = await confirmable();
  const booked = await bookAppointment(citizen, draftId, slot, testNow);
  const appointmentId = booked.ok ? booked.value.appointmentId : '';
  const pressed = await toCancel(citizen, appointmentId, inMinutes(1));
  const first = await cancelAppointment(citizen, pressed, inMinutes(1));
  expect(await cancelAppointment(citizen, pressed, inMinutes(2))).toEqual(first);
});
