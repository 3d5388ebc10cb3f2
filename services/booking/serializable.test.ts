/**
 * On an engine that is serializable, as spread ones are by default, statements that meet each other are refused with 40001:
 * made to happen here by PostgreSQL's own level. Booking and cancelling are done again, and count once.
 */
import { sql } from 'drizzle-orm';
import { closeDatabase, database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, cancel, completeDraft } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';

useTestDatabase();

const citizens = 16;
const times = 4;

beforeAll(async () => {
  const { rows } = await database().execute<{ name: string }>(sql`select current_database() as name`);
  const own = sql.identifier(rows[0]?.name ?? '');
  await database().execute(sql`alter database ${own} set default_transaction_isolation = 'serializable'`);
  await closeDatabase();
});

/** Statements that the server has refused with 40001 since it was last asked. */
function countRefusals() {
  let refused = 0;
  database().$client.on('connect', (client) =>
    client.connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (code === '40001') refused++;
    }),
  );
  return () => refused;
}

test('citizens after the same times at once: each time is booked once, then cancelled once, and nobody meets a fault', async () => {
  const refusals = countRefusals();
  const gp = await addGp();
  const people = await addPatients(citizens, gp);
  const slots = await addSlots(
    gp,
    Array.from({ length: times }, (_, index) => inMinutes(60 + 20 * index)),
  );
  const drafts = await Promise.all(
    people.map(async ({ citizen }, nth) => {
      const slot = slots[nth % times] as ChosenSlot;
      return { citizen, slot, draftId: await completeDraft(citizen, slot) };
    }),
  );
  const confirmations = drafts.map(
    ({ citizen, slot, draftId }) =>
      () =>
        bookAppointment(citizen, draftId, slot, testNow).then((answer) => ({ citizen, answer })),
  );
  const told = await Promise.all(confirmations.map((confirm) => confirm()));
  const booked = told.flatMap(({ citizen, answer }) =>
    answer.ok ? [{ citizen, id: answer.value.appointmentId }] : [],
  );
  expect(booked).toHaveLength(times);
  expect(told.flatMap(({ answer }) => (answer.ok ? [] : [answer.refusal]))).toEqual(
    Array(citizens - times).fill('slotTaken'),
  );
  const cancelled = await Promise.all(booked.map(({ citizen, id }) => cancel(citizen, id, testNow)));
  expect(cancelled.filter(({ ok }) => ok)).toHaveLength(times);
  const { rows } = await database().execute(sql`
    select count(*) filter (where action = 'appointment.book')::int as booked,
      count(*) filter (where action = 'appointment.cancel')::int as cancelled from audit_event`);
  expect(rows).toEqual([{ booked: times, cancelled: times }]);
  expect(refusals()).toBeGreaterThan(0);
}, 30_000);
