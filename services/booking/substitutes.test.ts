/** Whom an appointment is with: the doctor it was booked with, and who stands in. Nobody takes the doctor's place unsaid. */
import { randomUUID } from 'node:crypto';
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { addGp, addSubstitute } from '@/services/practices/testing/world';
import { bookAppointment, listAppointments, nextFor, readAppointment, readToChange } from './booking';
import { moveAppointment } from './moving';
import { sealText } from './seal';
import { changeGp } from './testing/patients';
import { addBooked, addWorld, appointmentsOf, book, completeDraft, reason } from './testing/world';

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
  expect(await readAppointment(one.citizen, id)).toMatchObject({ isOwnGp: true });
  await changeGp({ ...one, pid: '' });
  const formerGps = { practitionerName: 'Ingrid Skogmo', isOwnGp: false, status: 'booked' };
  expect(await readToChange(one.citizen, id, before)).toMatchObject({ appointment: formerGps });
  expect((await listAppointments(one.citizen, before)).upcoming).toMatchObject([formerGps]);
  expect((await nextFor(one.citizen, before)).appointment).toMatchObject(formerGps);
});

describe('who treats is somebody else than the page said: nothing is done, and it is said so', () => {
  const kari = 'Kari Vikarsen';
  const refusal = { ok: false, refusal: 'substituteChanged' };

  test('booking', async () => {
    const { gp, one, first } = await addWorld([lastOfDay]);
    const draftId = await completeDraft(one.citizen, first);
    const confirm = (substitute?: string) =>
      bookAppointment(one.citizen, draftId, { startAt: first.startAt, substitute }, before);
    expect(await confirm('Odd Innhopper')).toEqual(refusal);
    await addSubstitute(gp, '2026-12-07', '2026-12-09', kari);
    expect(await confirm()).toEqual(refusal);
    expect(await appointmentsOf(one.id)).toEqual([]);
    expect(await confirm(kari)).toMatchObject({ ok: true });
    expect(await confirm(kari)).toMatchObject({ ok: true });
  });

  test('a time that is taken as well leads to other times', async () => {
    const { one, two, first } = await addWorld([lastOfDay]);
    await book(two.citizen, first, 'office', before);
    expect(await book(one.citizen, first, 'office', before)).toEqual({ ok: false, refusal: 'slotTaken' });
  });

  test('the seal of a page holds it to the name that it showed', async () => {
    const { gp, one, first } = await addWorld([lastOfDay]);
    await addSubstitute(gp, '2026-12-07', '2026-12-09', kari);
    const draftId = await completeDraft(one.citizen, first);
    const answers = { serviceType: 'office', slot: first, reason, details: {} } as const;
    const confirm = (seal: string) =>
      bookAppointment(one.citizen, draftId, { startAt: first.startAt, substitute: kari, seal }, before);
    expect(await confirm(sealText(one.citizen, answers))).toEqual({ ok: false, refusal: 'draftChanged' });
    expect(await confirm(sealText(one.citizen, answers, kari))).toMatchObject({ ok: true });
  });

  test('moving, also in place of one that the practice has cancelled', async () => {
    const { gp, one, second, id } = await addBooked();
    await addSubstitute(gp, '2026-11-30', '2026-12-09', kari);
    const moveTo = (substitute: string | null) =>
      moveAppointment(one.citizen, { id, version: 1, slot: second, substitute, key: randomUUID() }, testNow);
    expect(await moveTo(null)).toEqual(refusal);
    expect(await readAppointment(one.citizen, id)).toMatchObject({ version: 1 });
    const moved = await moveTo(kari);
    expect(moved).toEqual({ ok: true, value: await readAppointment(one.citizen, id) });
    expect(moved).toMatchObject({ value: { substitute: kari, version: 2 } });
  });
});
