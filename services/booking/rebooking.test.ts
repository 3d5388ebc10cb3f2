/** A new time for an appointment that its practice has cancelled: the same use case as a move, in one press. */
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, setStatus, slotOf, testNow } from '@/scripts/testing/slots';
import { actionsOf, addBooked, addSlots, appointmentsOf, aWeek, book, move } from '@/services/booking/testing/world';
import { patient } from '@/services/practices/schema';
import { addGp } from '@/services/practices/testing/world';
import { listAppointments, readAppointment } from './booking';
import { movable } from './moving';
import { declineRebooking, toRebook } from './rebooking';
import { appointment } from './schema';

useTestDatabase();

describe('one that the practice has cancelled', () => {
  async function cancelled() {
    const made = await addBooked();
    const change = { status: 'cancelled', cancelledBy: 'practice', cancelledAt: testNow, version: 2 } as const;
    await database().update(appointment).set(change).where(eq(appointment.id, made.id));
    await setStatus(made.first, 'blocked');
    return made;
  }

  test('is booked again at another time, also when its own has passed', async () => {
    const { one, gp, first, id } = await cancelled();
    const [later] = await addSlots(gp, [inMinutes(2 * aWeek)]);
    const at = inMinutes(aWeek + 60);
    expect(await movable(one.citizen, id, at)).toMatchObject({ ok: true, value: { deadline: null } });
    const moved = await move(one.citizen, id, later as ChosenSlot, at);
    expect(moved).toEqual({ ok: true, value: await readAppointment(one.citizen, id) });
    expect(moved).toMatchObject({
      value: { status: 'booked', cancelledAt: null, cancelledBy: null, movedFrom: new Date(first.startAt), version: 3 },
    });
    expect(await slotOf(first)).toMatchObject({ status: 'blocked' });
    expect((await listAppointments(one.citizen, at)).upcoming).toMatchObject([{ id }]);
  });

  test('and its old time, which another has by now, stays theirs', async () => {
    const { one, two, first, second, id } = await cancelled();
    await setStatus(first, 'free');
    await book(two.citizen, first);
    expect(await move(one.citizen, id, second)).toMatchObject({ ok: true });
    expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  });

  test('is not, where the citizen has another of the kind by now', async () => {
    const { one, gp, second, id } = await cancelled();
    const [third] = await addSlots(gp, [inMinutes(aWeek + 40)]);
    await book(one.citizen, third as ChosenSlot);
    expect(await movable(one.citizen, id, testNow)).toEqual({ ok: false, refusal: 'alreadyBooked' });
    expect(await move(one.citizen, id, second)).toEqual({ ok: false, refusal: 'alreadyBooked' });
    expect(await slotOf(second)).toMatchObject({ status: 'free' });
  });

  test('is offered, until the citizen wants no other time; it can still be moved then', async () => {
    const { one, two, second, id } = await cancelled();
    const offered = async () => (await toRebook(one.citizen, testNow)).map(({ appointment }) => appointment.id);
    const decline = (who: typeof one, version = 2) => declineRebooking(who.citizen, { id, version }, inMinutes(1));
    await decline(two);
    await decline(one, 1);
    expect(await offered()).toEqual([id]);
    await decline(one);
    await decline(one);
    expect(await offered()).toEqual([]);
    expect(await actionsOf(id)).toEqual(['appointment.book', 'appointment.declineOffer']);
    expect(await readAppointment(one.citizen, id)).toMatchObject({ offerDeclinedAt: inMinutes(1), version: 2 });
    const moved = await move(one.citizen, id, second);
    expect(moved).toEqual({ ok: true, value: await readAppointment(one.citizen, id) });
    expect(moved).toMatchObject({ value: { offerDeclinedAt: null, version: 3 } });
  });

  test('is offered no time at which the citizen is with another doctor', async () => {
    const { one, gp, second } = await cancelled();
    const [third] = await addSlots(gp, [inMinutes(aWeek + 60)]);
    const nearest = async () => (await toRebook(one.citizen, testNow)).flatMap(({ nearest: slots }) => slots);
    expect(await nearest()).toMatchObject([second, third].map((slot) => ({ startAt: new Date(slot?.startAt ?? 0) })));
    const other = await addGp();
    const [theirs] = await addSlots(other, [inMinutes(aWeek + 25)], 'phone');
    const isWith = (practitionerId: string) =>
      database().update(patient).set({ practitionerId }).where(eq(patient.citizenId, one.id));
    await isWith(other.practitionerId);
    expect(await book(one.citizen, theirs as ChosenSlot, 'phone')).toMatchObject({ ok: true });
    await isWith(gp.practitionerId);
    expect(await nearest()).toMatchObject([{ startAt: inMinutes(aWeek + 60) }]);
  });

  test('and booked again, is not put away by a page from before', async () => {
    const { one, second, id } = await cancelled();
    await move(one.citizen, id, second);
    await declineRebooking(one.citizen, { id, version: 2 }, testNow);
    expect(await readAppointment(one.citizen, id)).toMatchObject({ status: 'booked', offerDeclinedAt: null });
  });

  test('is, where that other one has ended and no job has seen it yet', async () => {
    const { one, gp, id } = await cancelled();
    const [soon, later] = (await addSlots(gp, [inMinutes(60), inMinutes(2 * aWeek)])) as [ChosenSlot, ChosenSlot];
    await book(one.citizen, soon);
    expect(await move(one.citizen, id, later, inMinutes(80))).toMatchObject({ ok: true });
    expect((await appointmentsOf(one.id)).map(({ status }) => status).sort()).toEqual(['booked', 'fulfilled']);
  });
});
