/** A move is done once, however often it is sent and whatever it meets. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { actionsOf, addBooked, addSlots, aWeek, book, move } from '@/services/booking/testing/world';
import { moveAppointment } from './moving';

useTestDatabase();

const press = (id: string, slot: ChosenSlot, version = 1) => ({ id, version, slot, key: randomUUID() });

describe('sent twice', () => {
  test('it is moved once, and both get the same answer, whatever has become of the time since', async () => {
    const { one, second, id } = await addBooked();
    const pressed = press(id, second);
    const answer = await moveAppointment(one.citizen, pressed, testNow);
    // By now it is too late to move anything.
    expect(await moveAppointment(one.citizen, pressed, inMinutes(aWeek))).toEqual(answer);
    expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.move']);
  });

  test('at the same time, too', async () => {
    const { one, second, id } = await addBooked();
    const pressed = press(id, second);
    const answers = await Promise.all([1, 2, 3].map(() => moveAppointment(one.citizen, pressed, testNow)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.move']);
  });

  test('with another time it is refused, and the first stays', async () => {
    const { one, gp, second, id } = await addBooked();
    const [third] = await addSlots(gp, [inMinutes(aWeek + 40)]);
    const pressed = press(id, second);
    await moveAppointment(one.citizen, pressed, testNow);
    const other = { ...pressed, version: 2, slot: third as ChosenSlot };
    expect(await moveAppointment(one.citizen, other, testNow)).toEqual({ ok: false, refusal: 'changedMeanwhile' });
    expect([(await slotOf(second))?.status, (await slotOf(third as ChosenSlot))?.status]).toEqual(['busy', 'free']);
  });

  test('another citizen’s key is their own', async () => {
    const { one, two, gp, second, id } = await addBooked();
    const [third, fourth] = (await addSlots(gp, [inMinutes(aWeek + 40), inMinutes(aWeek + 60)])) as [
      ChosenSlot,
      ChosenSlot,
    ];
    const pressed = press(id, second);
    await moveAppointment(one.citizen, pressed, testNow);
    const booked = await book(two.citizen, third);
    if (!booked.ok) throw new Error(booked.refusal);
    const theirs = { ...pressed, id: booked.value.appointmentId, slot: fourth };
    expect(await moveAppointment(two.citizen, theirs, testNow)).toMatchObject({ ok: true });
  });
});

test('one whose reason is encrypted anew at the same moment is moved all the same', async () => {
  const { one, second, id } = await addBooked();
  const { Client } = await import('pg');
  const other = new Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query('begin');
  await other.query('update appointment set reason = reason where id = $1', [id]);
  const moving = move(one.citizen, id, second);
  for (let waits = 0; waits === 0; )
    waits = Number(
      (
        await database().execute(sql`select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)
      ).rows[0]?.count,
    );
  await other.query('commit');
  await other.end();
  expect(await moving).toMatchObject({ ok: true, value: { version: 2 } });
});

test('of two who move to one time one has it, and the other keeps theirs', async () => {
  const { one, two, gp, second, id } = await addBooked();
  const [third] = await addSlots(gp, [inMinutes(aWeek + 40)]);
  const booked = await book(two.citizen, third as ChosenSlot);
  if (!booked.ok) throw new Error(booked.refusal);
  const answers = await Promise.all([
    move(one.citizen, id, second),
    move(two.citizen, booked.value.appointmentId, second),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: 'slotTaken' });
  const busy = await database()
    .select()
    .from(slot)
    .where(sql`schedule_id = ${gp.scheduleId}::uuid and status = 'busy'`);
  expect(busy).toHaveLength(2);
});
