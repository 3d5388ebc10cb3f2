/** A practice cancels times: nothing stays booked or open, whatever citizens do meanwhile, and nobody is forgotten. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { operator } from '@/lib/audit/audit';
import { database } from '@/lib/database/database';
import { type InPieces, inPieces } from '@/lib/database/pieces';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, setStatus, slotOf, testNow } from '@/scripts/testing/slots';
import { addBooked, addSlots, appointmentsOf, aWeek, book, cancel, move } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { listAppointments, readAppointment } from './booking';
import { cancelTimes, timesToCancel } from './cancel-times';
import { heldFor, holdTime } from './holding';
import { movable } from './moving';

useTestDatabase();

const timesOf = ({ scheduleId }: { scheduleId: string }, [from, until]: [number, number] = [aWeek, aWeek + 40]) => ({
  ...{ scheduleIds: [scheduleId], from: inMinutes(from), until: inMinutes(until) },
});

test('what is free is blocked, what is booked is cancelled by the practice, at no cost, with a row in the audit', async () => {
  const { gp, one, first, second, id } = await addBooked();
  expect(await cancelTimes(timesOf(gp), testNow)).toEqual({ blocked: 1, cancelled: 1 });
  expect(await readAppointment(one.citizen, id)).toMatchObject({
    ...{ status: 'cancelled', cancelledBy: 'practice', cancelledAt: testNow, lateFee: null, version: 2 },
  });
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['blocked', 'blocked']);
  const { rows } = await database().execute(
    sql`select actor_id, patient_id, action, schedule_id from audit_event where entity_id = ${id}::uuid order by id`,
  );
  expect(rows[1]).toEqual({
    ...{ actor_id: operator, patient_id: one.id, action: 'appointment.cancel', schedule_id: gp.scheduleId },
  });
});

test('it is shown to the citizen, who takes another time in one press', async () => {
  const { gp, one, id } = await addBooked();
  const [later] = await addSlots(gp, [inMinutes(aWeek + 100)]);
  await cancelTimes(timesOf(gp), testNow);
  expect((await listAppointments(one.citizen, testNow)).cancelled).toMatchObject([{ id, cancelledBy: 'practice' }]);
  expect(await movable(one.citizen, id, testNow)).toMatchObject({ ok: true });
  if (later) expect(await move(one.citizen, id, later)).toMatchObject({ ok: true, value: { status: 'booked' } });
});

test('a held time is blocked, too: nobody books it, and its holder is told', async () => {
  const { gp, two, second } = await addBooked();
  const journey = randomUUID();
  await holdTime(two.citizen, { journey, slot: second, kind: 'office', key: randomUUID() }, testNow);
  expect(await timesToCancel(timesOf(gp), testNow)).toMatchObject([{ booked: 1, open: 1, held: 1 }]);
  await cancelTimes(timesOf(gp), testNow);
  expect(await slotOf(second)).toMatchObject({ status: 'blocked', heldBy: null, heldUntil: null });
  expect(await heldFor(two.citizen, journey, testNow)).toBeNull();
  expect(await book(two.citizen, second)).toEqual({ ok: false, refusal: 'slotTaken' });
});

test('other times, other schedules, what has begun and what was cancelled before stay as they were', async () => {
  const { gp, one, two, first, second, id } = await addBooked();
  const [before, after] = await addSlots(gp, [inMinutes(aWeek - 20), inMinutes(aWeek + 40)]);
  const elsewhere = await addGp();
  const [theirs] = await addSlots(elsewhere, [inMinutes(aWeek)]);
  const [third] = await addPatients(1, gp);
  if (!before || !after || !theirs || !third) throw new Error('the world is empty');
  await book(two.citizen, second);
  await cancel(two.citizen, (await appointmentsOf(two.id))[0]?.id ?? '', testNow);
  await setStatus(second, 'blocked');
  await book(third.citizen, before);
  await cancelTimes(timesOf(gp), testNow);
  expect((await readAppointment(one.citizen, id))?.status).toBe('cancelled');
  const statuses = [before, after, theirs].map(async (time) => (await slotOf(time))?.status);
  expect(await Promise.all(statuses)).toEqual(['busy', 'free', 'free']);
  expect(await appointmentsOf(two.id)).toMatchObject([{ status: 'cancelled', cancelledBy: 'citizen', version: 2 }]);
  // What has begun by then.
  expect(await cancelTimes(timesOf(gp, [aWeek - 20, aWeek]), inMinutes(aWeek - 20))).toEqual({
    blocked: 0,
    cancelled: 0,
  });
  expect(await slotOf(first)).toMatchObject({ status: 'blocked' });
});

test('it says by day what it would do, and changes nothing', async () => {
  const { gp, first, second } = await addBooked();
  await addSlots(gp, [inMinutes(aWeek + 24 * 60)]);
  const counted = await timesToCancel(timesOf(gp, [0, 2 * aWeek]), testNow);
  expect(counted).toEqual([
    { scheduleId: gp.scheduleId, day: '2026-11-30', booked: 1, open: 1, held: 0 },
    { scheduleId: gp.scheduleId, day: '2026-12-01', booked: 0, open: 1, held: 0 },
  ]);
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['busy', 'free']);
});

/** Stops at a piece, as where the process is killed between two. */
const stoppedAt =
  (last: number): InPieces =>
  async (piece) => {
    if (last-- <= 0) throw new Error('stopped');
    return inPieces(piece);
  };

test('stopped after any piece it is finished by the next run, and each appointment is cancelled once', async () => {
  for (let piece = 0; piece < 4; piece++) {
    const { gp, one, id } = await addBooked();
    await expect(cancelTimes(timesOf(gp), testNow, stoppedAt(piece))).rejects.toThrow('stopped');
    await cancelTimes(timesOf(gp), inMinutes(1));
    expect(await readAppointment(one.citizen, id)).toMatchObject({ status: 'cancelled', version: 2 });
    expect(await cancelTimes(timesOf(gp), inMinutes(2))).toEqual({ blocked: 0, cancelled: 0 });
  }
});

describe('who is in the middle of something', () => {
  /** A transaction of somebody else's that ends when the job has passed once over what it has locked. */
  async function meanwhile(statement: string, values: unknown[], gp: { scheduleId: string }) {
    const other = new Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query('begin');
    await other.query(statement, values);
    let pieces = 0;
    const counted: InPieces = async (piece) => {
      // Blocked, cancelled, looked: the first pass is over.
      if (++pieces === 5) await other.query('commit');
      return inPieces(piece);
    };
    const result = await cancelTimes(timesOf(gp), testNow, counted);
    await other.end();
    return result;
  }

  test('books a time: the job finds it once it is booked', async () => {
    const { gp, one, two, first, second, id } = await addBooked();
    const booking = `with taken as (update slot set status = 'busy' where schedule_id = $1 and start_at = $2
        returning schedule_id, start_at, end_at)
      insert into appointment (schedule_id, start_at, end_at, citizen_id, service_type, status, idempotency_key,
        request_hash, reason, created_at)
      select schedule_id, start_at, end_at, $3, 'office', 'booked', gen_random_uuid(), '', '', $4 from taken`;
    const result = await meanwhile(booking, [second.scheduleId, second.startAt, two.id, testNow], gp);
    expect(result).toEqual({ blocked: 0, cancelled: 2 });
    expect(await appointmentsOf(two.id)).toMatchObject([{ status: 'cancelled', cancelledBy: 'practice' }]);
    expect((await readAppointment(one.citizen, id))?.status).toBe('cancelled');
    expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['blocked', 'blocked']);
  });

  test('cancels: the time that is free then is blocked', async () => {
    const { gp, first, id, one } = await addBooked();
    const cancelling = `with cancelled as (update appointment set status = 'cancelled', cancelled_by = 'citizen',
        version = version + 1 where id = $1 returning schedule_id, start_at)
      update slot set status = 'free' from cancelled
      where slot.schedule_id = cancelled.schedule_id and slot.start_at = cancelled.start_at`;
    expect(await meanwhile(cancelling, [id], gp)).toEqual({ blocked: 2, cancelled: 0 });
    expect(await readAppointment(one.citizen, id)).toMatchObject({ cancelledBy: 'citizen' });
    expect(await slotOf(first)).toMatchObject({ status: 'blocked' });
  });
});
