/** Cancelling by the practice's rule: at the price that the page showed, or by telephone; once, however often it is sent. */
import { randomUUID } from 'node:crypto';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { slotOf, testNow } from '@/scripts/testing/slots';
import { actionsOf, addBooked, appointmentsOf, cancel, move, toCancel } from '@/services/booking/testing/world';
import { readAppointment } from './booking';
import { cancelAppointment } from './cancelling';
import { deadlineOf, defaultPolicy } from './policy';
import { bookingPolicy } from './schema';

useTestDatabase();

/** An appointment at a practice that takes 350 kroner for a late cancellation, and the moments about its deadline. */
async function dear(policy: Partial<typeof bookingPolicy.$inferInsert> = {}) {
  const made = await addBooked();
  await database()
    .insert(bookingPolicy)
    .values({ practiceSlug: made.gp.slug, lateFee: 350, ...policy });
  const inTime = deadlineOf(defaultPolicy, 'cancel', new Date(made.first.startAt));
  return { ...made, inTime, late: new Date(+inTime + 1) };
}

test('in time it costs nothing, the deadline itself included', async () => {
  const { one, id, inTime } = await dear();
  const result = await cancelAppointment(one.citizen, { id, version: 1, fee: null, key: randomUUID() }, inTime);
  expect(result).toEqual({ ok: true, value: await readAppointment(one.citizen, id) });
  expect(result).toMatchObject({ value: { status: 'cancelled', cancelledBy: 'citizen', lateFee: null, version: 2 } });
});

test('later it costs what the page said, and that is kept', async () => {
  const { one, id, late } = await dear();
  const result = await cancelAppointment(one.citizen, { id, version: 1, fee: 350, key: randomUUID() }, late);
  expect(result).toEqual({ ok: true, value: await readAppointment(one.citizen, id) });
  expect(result).toMatchObject({ value: { lateFee: 350 } });
});

test.each([
  ['nothing, before the deadline passed', null, 'late'],
  ['less than it costs now', 300, 'late'],
  ['a fee, and it costs nothing', 350, 'inTime'],
] as const)('nothing is cancelled where the page said %s', async (_, fee, when) => {
  const { one, id, first, ...moments } = await dear();
  const pressed = { id, version: 1, fee, key: randomUUID() };
  expect(await cancelAppointment(one.citizen, pressed, moments[when])).toEqual({ ok: false, refusal: 'feeChanged' });
  expect(await appointmentsOf(one.id)).toMatchObject([{ status: 'booked', version: 1, lateFee: null }]);
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
});

test('where the practice wants a call, it is cancelled here in time only', async () => {
  const { one, id, inTime, late } = await dear({ lateByPhone: true });
  expect(await cancel(one.citizen, id, late)).toEqual({ ok: false, refusal: 'byPhone' });
  expect(await cancel(one.citizen, id, inTime)).toMatchObject({ ok: true });
});

test('nothing is cancelled where the page showed the time before a move', async () => {
  const { one, id, second } = await addBooked();
  const pressed = await toCancel(one.citizen, id, testNow);
  await move(one.citizen, id, second);
  expect(await cancelAppointment(one.citizen, pressed, testNow)).toEqual({ ok: false, refusal: 'changedMeanwhile' });
  expect(await slotOf(second)).toMatchObject({ status: 'busy' });
});

test('sent twice it is cancelled once and answered alike, also when the fee has changed since', async () => {
  const { one, id, inTime, late } = await dear();
  const pressed = await toCancel(one.citizen, id, inTime);
  const answer = await cancelAppointment(one.citizen, pressed, inTime);
  expect(answer).toMatchObject({ ok: true });
  expect(await cancelAppointment(one.citizen, pressed, late)).toEqual(answer);
  expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.cancel']);
});

test('at the same time, too', async () => {
  const { one, id } = await addBooked();
  const pressed = await toCancel(one.citizen, id, testNow);
  const answers = await Promise.all([1, 2, 3].map(() => cancelAppointment(one.citizen, pressed, testNow)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.cancel']);
});

test('a key that has moved something cancels nothing', async () => {
  const { one, id, second } = await addBooked();
  const key = randomUUID();
  const { moveAppointment } = await import('./moving');
  await moveAppointment(one.citizen, { id, version: 1, slot: second, key }, testNow);
  const pressed = { ...(await toCancel(one.citizen, id, testNow)), key };
  expect(await cancelAppointment(one.citizen, pressed, testNow)).toEqual({ ok: false, refusal: 'changedMeanwhile' });
  expect(await slotOf(second)).toMatchObject({ status: 'busy' });
});
