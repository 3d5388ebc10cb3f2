/**
 * On an engine that is serializable, as spread ones are by default, statements that meet each other are refused with 40001:
 * made to happen here by PostgreSQL's own level. Booking and cancelling are done again, and count once.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { closeDatabase, database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, cancel, completeDraft } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { holdTime } from './holding';

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

test('citizens in two tabs each hold the same times at once: each time is one citizen’s, each citizen has one at most', async () => {
  await closeDatabase();
  const refusals = countRefusals();
  const gp = await addGp();
  const people = await addPatients(citizens, gp);
  const slots = await addSlots(
    gp,
    Array.from({ length: times }, (_, index) => inMinutes(60 + 20 * index)),
  );
  const tabs = people.flatMap(({ citizen }, nth) =>
    [0, 1].map((tab) => {
      const slot = slots[(nth + tab) % times] as ChosenSlot;
      return holdTime(citizen, { journey: randomUUID(), slot, kind: 'office', key: randomUUID() }, testNow);
    }),
  );
  await Promise.all(tabs);
  const { rows } = await database().execute(sql`
    select 1 from slot join hold on hold.citizen_id = held_by and hold.schedule_id = slot.schedule_id
      and hold.start_at = slot.start_at
    where slot.schedule_id = ${gp.scheduleId}::uuid and status = 'held'`);
  const { rows: held } = await database().execute<{ held: number; holders: number }>(sql`
    select count(*)::int as held, count(distinct held_by)::int as holders from slot
    where schedule_id = ${gp.scheduleId}::uuid and status = 'held'`);
  expect(held[0]?.held).toBeGreaterThan(0);
  expect(held).toEqual([{ held: rows.length, holders: rows.length }]);
  expect(refusals()).toBeGreaterThan(0);
});
