/** Whom an appointment is with: the doctor it was booked with, and who stands in. Nobody takes the doctor's place unsaid. */
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { addGp, addSubstitute } from '@/services/practices/testing/world';
import { listAppointments, nextFor, readAppointment, readToChange } from './booking';
import { changeGp } from './testing/patients';
import { addWorld, book } from './testing/world';

useTestDatabase();

// The last of the day in Oslo, and the first of the next.
const lastOfDay = new Date('2026-12-09T22:40:00Z');
const firstOfNext = new Date('2026-12-09T23:00:00Z');
const before = testNow;

async function bookedAt(startAt: Date) {
  const world = await addWorld([startAt]);
  const booked = await book(world.one.citizen, world.first, 'office', before);
  if (!booked.ok) throw new Error(booked.refusal);
  return { ...world, id: booked.value.appointmentId };
}

test('who stands in is named beside the doctor, on the page of the appointment, in the list and as the next', async () => {
  const { gp, one, id } = await bookedAt(lastOfDay);
  expect(await readAppointment(one.citizen, id)).toMatchObject({ substitute: null });
  await addSubstitute(gp, '2026-12-07', '2026-12-09');
  const names = { practitionerName: 'Ingrid Skogmo', substitute: 'Kari Vikarsen' };
  expect(await readAppointment(one.citizen, id)).toMatchObject(names);
  expect((await listAppointments(one.citizen, before)).upcoming).toMatchObject([names]);
  expect((await nextFor(one.citizen, before)).appointment).toMatchObject(names);
});

test('the day is that of Oslo, and the schedule the appointment’s own', async () => {
  const { gp, one, id } = await bookedAt(firstOfNext);
  await addSubstitute(gp, '2026-12-07', '2026-12-09');
  await addSubstitute(await addGp(), '2026-12-01', '2026-12-31');
  expect(await readAppointment(one.citizen, id)).toMatchObject({ substitute: null });
});

test('two who stand in on one day do not make two appointments: whoever began later is named', async () => {
  const { gp, one } = await bookedAt(lastOfDay);
  await addSubstitute(gp, '2026-12-07', '2026-12-11');
  await addSubstitute(gp, '2026-12-09', '2026-12-09', 'Odd Innhopper');
  expect((await listAppointments(one.citizen, before)).upcoming).toMatchObject([{ substitute: 'Odd Innhopper' }]);
});

test('with another GP the appointment stays with the doctor it was booked with, and is known to be another’s', async () => {
  const { one, id } = await bookedAt(lastOfDay);
  expect(await readToChange(one.citizen, id, before)).toMatchObject({ isOwnGp: true });
  await changeGp({ ...one, pid: '' });
  expect(await readToChange(one.citizen, id, before)).toMatchObject({
    isOwnGp: false,
    appointment: { practitionerName: 'Ingrid Skogmo', status: 'booked' },
  });
});
