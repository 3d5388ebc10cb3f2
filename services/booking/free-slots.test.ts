import { freeSlots } from '@/lib/slots/offer';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { firstFreeByKind, offerOf } from './booking';

useTestDatabase();

async function world() {
  const gp = await addGp();
  const [patient, without] = [(await addPatients(1, gp))[0], (await addPatients(1, {}))[0]];
  if (!patient || !without) throw new Error('nobody');
  return { gp, citizen: patient.citizen, without: without.citizen };
}

test('free times are one’s own GP’s, of the kind, in the span, in order', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(300), inMinutes(60), inMinutes(120)]);
  await addSlots(gp, [inMinutes(90)], 'video');
  await addSlots(await addGp('Nils Fjell'), [inMinutes(100)]);
  const offer = await offerOf(citizen, 'office');
  if (!offer) throw new Error('nothing is offered');
  expect(await freeSlots(offer, { from: testNow, to: inMinutes(300) }, testNow)).toEqual([
    { scheduleId: gp.scheduleId, kind: 'office', startAt: inMinutes(60), endAt: inMinutes(80) },
    { scheduleId: gp.scheduleId, kind: 'office', startAt: inMinutes(120), endAt: inMinutes(140) },
  ]);
});

test('the first free time of each kind that has one', async () => {
  const { gp, citizen } = await world();
  await addSlots(gp, [inMinutes(60), inMinutes(500)]);
  await addSlots(gp, [inMinutes(90)], 'phone');
  const byKind = await firstFreeByKind(citizen, testNow);
  expect(Object.keys(byKind)).toEqual(['office', 'phone']);
  expect(byKind).toMatchObject({ office: { startAt: inMinutes(60) }, phone: { startAt: inMinutes(90) } });
});

test('without a GP there are no times', async () => {
  const { without } = await world();
  expect(await offerOf(without, 'office')).toBeNull();
  expect(await firstFreeByKind(without, testNow)).toEqual({});
});
