/** Waiting for an earlier time: what is offered to whom, until when, and what ends it. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createTranslator } from 'next-intl';
import { type Acting, mintActing } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import type { Texts } from '@/lib/i18n/texts';
import { notification } from '@/lib/notifications/schema';
import type { ChosenSlot } from '@/lib/slots/slots';
import { catalogue } from '@/scripts/testing/catalogue';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower, register } from '@/scripts/testing/registry';
import { inMinutes, setStatus, slotOf, testNow } from '@/scripts/testing/slots';
import { actionsOf, addSlots, appointmentsOf, book, cancel, move } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { cancelTimes } from './cancel-times';
import { saveAnswers, startDraft } from './drafts';
import { declineEarlier, earlierOf, stopWaiting, type WishOrder, waitForEarlier, waitingFor } from './earlier';
import { bookingHolds } from './held';
import { heldFor, holdTime } from './holding';
import { moveAppointment } from './moving';
import { offerEarlierTimes } from './offering';
import { removeEndedWishes } from './offering-store';
import { earlierWish } from './schema';
import { bookingTeller } from './telling';

jest.mock('@/lib/notifications/channels/configured', () => ({
  configuredChannel: () => ({ name: 'smtp' }),
  contactOf: async () => null,
}));

useTestDatabase();
// The job offers to everybody.
beforeEach(async () => {
  await database().delete(earlierWish);
});

const day = 24 * 60;
/** 12.00 in Oslo, on Thursday in a week and a half; the one that everybody has is three weeks ahead. */
const early = inMinutes(10 * day + 60);
const ahead = (nth: number) => inMinutes(21 * day + 60 + 20 * nth);
const anything = { weekdays: [1, 2, 3, 4, 5], parts: ['morning', 'afternoon'], notice: 'day' } as const;

type Person = { id: string; citizen: Acting<'high'>; appointmentId: string };

/** People with an appointment each, and one who has the early time. */
async function addWaiting(count: number) {
  const gp = await addGp();
  const people = await addPatients(count + 1, gp);
  const [first, ...others] = await addSlots(gp, [early, ...Array.from({ length: count }, (_, nth) => ahead(nth))]);
  const [owner, ...rest] = people;
  if (!owner || !first) throw new Error('the world is empty');
  const own = await booked(owner.citizen, first);
  const waiting: Person[] = [];
  for (const [nth, one] of rest.entries())
    waiting.push({ ...one, appointmentId: await booked(one.citizen, others[nth] as ChosenSlot) });
  return { gp, owner, ownId: own, first, waiting: waiting as [Person, Person, Person] };
}

async function booked(citizen: Acting<'high'>, slot: ChosenSlot): Promise<string> {
  const result = await book(citizen, slot);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.appointmentId;
}

const order = (appointmentId: string | null, more: Partial<WishOrder> = {}): WishOrder => ({
  ...{ kind: 'office', appointmentId, locale: 'nb' },
  ...{ weekdays: [...anything.weekdays], parts: [...anything.parts], notice: anything.notice },
  ...more,
});
const wait = ({ citizen, appointmentId }: Person, at = testNow, more: Partial<WishOrder> = {}) =>
  waitForEarlier(citizen, order(appointmentId, more), at);
const offer = (at = inMinutes(10)) => offerEarlierTimes(inPieces, at);
const offeredTo = async ({ citizen }: { citizen: Acting<'high'> }, at = inMinutes(11)) =>
  (await waitingFor(citizen, at))[0]?.offered ?? null;
const accept = async ({ citizen, appointmentId }: Person, slot: ChosenSlot, at = inMinutes(12)) =>
  moveAppointment(citizen, { id: appointmentId, version: 1, slot, key: randomUUID() }, at);
const wishRowOf = async ({ id }: { id: string }) =>
  (await database().select().from(earlierWish).where(eq(earlierWish.citizenId, id)))[0];

test('what comes free goes to who has waited longest, held for two hours; accepted it is theirs', async () => {
  const { owner, ownId, first, waiting } = await addWaiting(2);
  const [one, two] = waiting;
  expect(await wait(two, inMinutes(1))).toMatchObject({ ok: true });
  expect(await wait(one, inMinutes(2))).toMatchObject({ ok: true });
  expect(await offer(inMinutes(3))).toBe(0);
  await cancel(owner.citizen, ownId, inMinutes(5));
  expect(await offer()).toBe(1);
  expect(await offeredTo(one)).toBeNull();
  expect(await offeredTo(two)).toMatchObject({ slot: { startAt: early }, until: inMinutes(130) });
  const draft = await startDraft(owner.citizen, { serviceType: 'office' }, inMinutes(11));
  expect(
    await holdTime(owner.citizen, { journey: draft, slot: first, kind: 'office', key: randomUUID() }, inMinutes(11)),
  ).toEqual({
    ok: false,
    refusal: 'slotTaken',
  });
  expect(await accept(two, first)).toMatchObject({ ok: true, value: { startAt: early } });
  expect(await waitingFor(two.citizen, inMinutes(13))).toEqual([]);
  // What they had is free, and suits nobody: it is not earlier than what the other has.
  expect(await offer(inMinutes(14))).toBe(0);
  expect(await waitingFor(one.citizen, inMinutes(14))).toHaveLength(1);
});

test('without an answer it goes to the next, and who comes too late is told so and can still wait', async () => {
  const { owner, ownId, first, waiting } = await addWaiting(2);
  const [one, two] = waiting;
  await wait(one);
  await wait(two, inMinutes(1));
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  expect(await offer(inMinutes(129))).toBe(0);
  expect(await offer(inMinutes(130))).toBe(1);
  expect(await offeredTo(two, inMinutes(131))).toMatchObject({ until: inMinutes(250) });
  expect(await accept(one, first, inMinutes(131))).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await waitingFor(one.citizen, inMinutes(131))).toMatchObject([{ lost: { startAt: early }, offered: null }]);
  expect(await accept(two, first, inMinutes(132))).toMatchObject({ ok: true });
});

test('who comes late to what nobody has taken gets it all the same', async () => {
  const { owner, ownId, first, waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one);
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  expect(await accept(one, first, inMinutes(131))).toMatchObject({ ok: true });
});

test('who says no waits on, is not asked again about the same time, and the next gets it at once', async () => {
  const { owner, ownId, first, waiting } = await addWaiting(2);
  const [one, two] = waiting;
  await wait(one);
  await wait(two, inMinutes(1));
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  expect(await declineEarlier(one.citizen, { kind: 'office', startAt: early }, inMinutes(11))).toBe(true);
  expect(await declineEarlier(one.citizen, { kind: 'office', startAt: early }, inMinutes(11))).toBe(false);
  expect(await offeredTo(two)).toMatchObject({ until: inMinutes(131) });
  await stopWaiting(two.citizen, 'office', inMinutes(12));
  expect(await slotOf(first)).toMatchObject({ status: 'free', heldBy: null });
  expect(await offer(inMinutes(13))).toBe(0);
  expect(await waitingFor(one.citizen, inMinutes(13))).toMatchObject([{ offered: null, lost: null }]);
  expect(await waitingFor(two.citizen, inMinutes(13))).toEqual([]);
});

test('only what suits: the days, the part of the day, how long before; never at night', async () => {
  const { owner, ownId, waiting } = await addWaiting(3);
  const [one, two, three] = waiting;
  await wait(one, testNow, { weekdays: [1, 2, 3, 5] });
  await wait(two, testNow, { parts: ['morning'] });
  await wait(three, testNow, { weekdays: [4], parts: ['afternoon'], notice: 'twoDays' });
  await cancel(owner.citizen, ownId, inMinutes(5));
  for (const night of ['2026-11-23T18:01:00Z', '2026-11-23T23:00:00Z', '2026-11-24T06:59:00Z'])
    expect(await offer(new Date(night))).toBe(0);
  // The day before is too late for who must know two days before.
  expect(await offer(new Date('2026-12-02T09:00:00Z'))).toBe(0);
  expect(await offer(new Date('2026-12-01T18:00:00Z'))).toBe(1);
  expect(await offeredTo(three, new Date('2026-12-01T18:01:00Z'))).toMatchObject({
    until: new Date('2026-12-01T20:00:00Z'),
  });
});

test('a time that was open when they began to wait is offered once it has been taken and comes free again', async () => {
  const { gp, owner, waiting } = await addWaiting(1);
  const [one] = waiting;
  const [open] = await addSlots(gp, [inMinutes(9 * day + 60)]);
  if (!open) throw new Error('no time');
  await wait(one);
  expect(await offer(inMinutes(1))).toBe(0);
  await setStatus(open, 'busy');
  expect(await offer(inMinutes(2))).toBe(0);
  await setStatus(open, 'free');
  expect(await offer(inMinutes(3))).toBe(1);
  expect(await offeredTo(one)).toMatchObject({ slot: { startAt: new Date(open.startAt) } });
  expect(owner.id).not.toBe(one.id);
});

test('nothing is offered at a time when they are somewhere else', async () => {
  const { gp, owner, ownId, waiting } = await addWaiting(1);
  const [one] = waiting;
  const [video] = await addSlots(gp, [inMinutes(10 * day + 70)], 'video');
  const booking = await book(one.citizen, video as ChosenSlot, 'video');
  expect(booking).toMatchObject({ ok: true });
  await wait(one);
  await cancel(owner.citizen, ownId, inMinutes(5));
  expect(await offer()).toBe(0);
});

test('new times are news', async () => {
  const { gp, waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one);
  await addSlots(gp, [inMinutes(9 * day), inMinutes(8 * day)]);
  expect(await offer()).toBe(1);
  expect(await offeredTo(one)).toMatchObject({ slot: { startAt: inMinutes(8 * day) } });
});

test.each(['cancels', 'moves', 'has another doctor'])(
  'who %s waits no more, and the next gets what was held',
  async (how) => {
    const { gp, owner, ownId, waiting } = await addWaiting(2);
    const [one, two] = waiting;
    await wait(one);
    await wait(two, inMinutes(1));
    await cancel(owner.citizen, ownId, inMinutes(5));
    await offer();
    const [other] = await addSlots(gp, [inMinutes(30 * day)]);
    if (how === 'cancels') await cancel(one.citizen, one.appointmentId, inMinutes(11));
    if (how === 'moves') await move(one.citizen, one.appointmentId, other as ChosenSlot, inMinutes(11));
    if (how === 'has another doctor') {
      const { practitionerId } = await addGp();
      await database().execute(
        `update patient set practitioner_id = '${practitionerId}' where citizen_id = '${one.id}'`,
      );
    }
    expect(await waitingFor(one.citizen, inMinutes(12))).toEqual([]);
    await offer(inMinutes(12));
    expect(await offeredTo(two, inMinutes(13))).toMatchObject({ slot: { startAt: early } });
  },
);

test('after three offers without an answer nobody waits any more, and can begin again', async () => {
  const { gp, waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one);
  await addSlots(
    gp,
    [8, 9, 10, 11].map((days) => inMinutes(days * day)),
  );
  for (const days of [1, 2, 3]) expect(await offer(inMinutes(days * day))).toBe(1);
  expect(await waitingFor(one.citizen, inMinutes(3 * day + 119))).toHaveLength(1);
  expect(await offer(inMinutes(4 * day))).toBe(0);
  expect(await earlierOf(one.citizen, 'office', inMinutes(4 * day))).toMatchObject({
    value: { waiting: null, hasStopped: true },
  });
  await wait(one, inMinutes(4 * day));
  expect(await waitingFor(one.citizen, inMinutes(4 * day))).toHaveLength(1);
});

test('who found no time at all is offered one, holds it in the form as long, and books it', async () => {
  const gp = await addGp();
  const [one] = await addPatients(1, gp);
  if (!one) throw new Error('nobody');
  expect(await waitForEarlier(one.citizen, order(null), testNow)).toMatchObject({ ok: true });
  const [slot] = await addSlots(gp, [early]);
  if (!slot) throw new Error('no time');
  expect(await offer()).toBe(1);
  const draftId = await startDraft(one.citizen, { serviceType: 'office', slot }, inMinutes(11));
  const request = { journey: draftId, slot, kind: 'office' as const, key: randomUUID() };
  expect(await holdTime(one.citizen, request, inMinutes(12))).toMatchObject({
    ok: true,
    value: { until: inMinutes(130) },
  });
  expect(await heldFor(one.citizen, draftId, inMinutes(129))).toMatchObject({ isLapsed: false });
  await saveAnswers(one.citizen, draftId, { reason: 'Vondt i kneet' }, inMinutes(13));
  expect(await bookAppointment(one.citizen, draftId, slot, inMinutes(14))).toMatchObject({ ok: true });
  expect(await waitingFor(one.citizen, inMinutes(15))).toEqual([]);
  // Also once it is cancelled: they have had what they waited for.
  const [made] = await appointmentsOf(one.id);
  await cancel(one.citizen, made?.id ?? '', inMinutes(16));
  expect(await waitingFor(one.citizen, inMinutes(17))).toEqual([]);
});

test('what a citizen holds in a form is not touched by an offer', async () => {
  const { gp, owner, ownId, waiting } = await addWaiting(1);
  const [one] = waiting;
  const [other] = await addSlots(gp, [inMinutes(30 * day)]);
  if (!other) throw new Error('no time');
  await wait(one);
  const request = { journey: one.appointmentId, slot: other, kind: 'office' as const, key: randomUUID() };
  await holdTime(one.citizen, request, inMinutes(9));
  await cancel(owner.citizen, ownId, inMinutes(5));
  expect(await offer()).toBe(1);
  expect(await heldFor(one.citizen, one.appointmentId, inMinutes(11))).toMatchObject({ isLapsed: false });
});

test('when the practice cancels the appointment they wait on, and accepting gives the new time', async () => {
  const { owner, ownId, first, waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one);
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  const from = ahead(0);
  await cancelTimes({ scheduleIds: [first.scheduleId], from, until: new Date(+from + 1) }, inMinutes(11));
  expect(await offeredTo(one, inMinutes(12))).not.toBeNull();
  const asked = { id: one.appointmentId, version: 2, slot: first, key: randomUUID() };
  expect(await moveAppointment(one.citizen, asked, inMinutes(13))).toMatchObject({ ok: true });
});

test('who changes what they wait for keeps their turn and what is held', async () => {
  const { owner, ownId, waiting } = await addWaiting(2);
  const [one, two] = waiting;
  await wait(one);
  await wait(two, inMinutes(1));
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  await wait(one, inMinutes(11), { weekdays: [1] });
  expect(await offeredTo(one, inMinutes(12))).not.toBeNull();
  expect(await wishRowOf(one)).toMatchObject({ askedAt: testNow, weekdays: [1] });
});

test('another appointment than the page showed, and a kind that one may not wait for', async () => {
  const { waiting } = await addWaiting(1);
  const [one] = waiting;
  expect(await waitForEarlier(one.citizen, order(null), testNow)).toEqual({ ok: false, refusal: 'changedMeanwhile' });
  expect(await waitForEarlier(one.citizen, order(randomUUID()), testNow)).toMatchObject({
    refusal: 'changedMeanwhile',
  });
  expect(await wait(one, inMinutes(21 * day))).toEqual({ ok: false, refusal: 'tooLateToMove' });
});

test('what has ended is removed a day later', async () => {
  const { waiting } = await addWaiting(2);
  const [one, two] = waiting;
  await wait(one);
  await wait(two);
  await cancel(one.citizen, one.appointmentId, inMinutes(5));
  await removeEndedWishes(inPieces, inMinutes(day - 10));
  expect(await wishRowOf(one)).toBeDefined();
  await removeEndedWishes(inPieces, inMinutes(day + 10));
  expect([await wishRowOf(one), (await wishRowOf(two)) !== undefined]).toEqual([undefined, true]);
});

describe('what is told', () => {
  const toldOf = async ({ id }: { id: string }, at: Date) => {
    const wish = await wishRowOf({ id });
    const rows = await database()
      .select()
      .from(notification)
      .where(eq(notification.entityId, wish?.id ?? ''));
    const said = rows.map(async (row) => [row.citizenId, (await bookingTeller.tell(row, at))?.in('nb').sms] as const);
    return Object.fromEntries(await Promise.all(said));
  };
  const text =
    'Det er ledig en tidligere tid: torsdag 3. desember kl. 12.00. Vi holder den til kl. 13.10. Logg inn i Helseporten for å se mer.';

  test.each(['is declined', 'is accepted', 'has ended', 'is of who cancels', 'is blocked by the practice'])(
    'day, clock and until when, in the statement that offers; nothing of what %s',
    async (how) => {
      const { owner, ownId, first, waiting } = await addWaiting(1);
      const [one] = waiting;
      await wait(one);
      await cancel(owner.citizen, ownId, inMinutes(5));
      await offer();
      expect(await toldOf(one, inMinutes(11))).toEqual({ [one.id]: text });
      if (how === 'is declined') await declineEarlier(one.citizen, { kind: 'office', startAt: early }, inMinutes(12));
      if (how === 'is accepted') await accept(one, first);
      if (how === 'is of who cancels') await cancel(one.citizen, one.appointmentId, inMinutes(12));
      if (how === 'is blocked by the practice')
        await cancelTimes({ scheduleIds: [first.scheduleId], from: early, until: inMinutes(11 * day) }, inMinutes(12));
      const later = inMinutes(how === 'has ended' ? 130 : 13);
      expect(await toldOf(one, later)).toEqual({ [one.id]: undefined });
    },
  );

  test('who acts for another says so for them, both are told, and either may take it', async () => {
    const { owner, ownId, first, waiting } = await addWaiting(1);
    const [one] = waiting;
    const [helper] = await addPatients(1, {});
    if (!helper) throw new Error('nobody');
    await Promise.all([register(helper.id), register(one.id)]);
    await empower(one.id, helper.id, { service: 'booking', at: testNow, until: inMinutes(100 * day) });
    const acting = mintActing<'high'>(helper.id, one.id);
    expect(await waitForEarlier(acting, order(one.appointmentId), inMinutes(1))).toMatchObject({ ok: true });
    await cancel(owner.citizen, ownId, inMinutes(5));
    await offer();
    expect(Object.keys(await toldOf(one, inMinutes(11))).sort()).toEqual([one.id, helper.id].sort());
    const asked = { id: one.appointmentId, version: 1, slot: first, key: randomUUID() };
    expect(await moveAppointment(acting, asked, inMinutes(12))).toMatchObject({ ok: true });
  });

  test('who has no right to it says nothing, declines nothing and ends nothing', async () => {
    const { owner, ownId, waiting } = await addWaiting(1);
    const [one] = waiting;
    const stranger = mintActing<'high'>(owner.id, one.id);
    expect(await waitForEarlier(stranger, order(one.appointmentId), inMinutes(1))).toMatchObject({
      refusal: 'mayNotAct',
    });
    await wait(one);
    await cancel(owner.citizen, ownId, inMinutes(5));
    await offer();
    expect(await declineEarlier(stranger, { kind: 'office', startAt: early }, inMinutes(11))).toBe(false);
    await stopWaiting(stranger, 'office', inMinutes(11));
    expect(await offeredTo(one)).not.toBeNull();
  });

  test('who sees only their own acts neither sees nor changes what the citizen said', async () => {
    const { waiting } = await addWaiting(1);
    const [one] = waiting;
    const parent = mintActing<'high'>(randomUUID(), one.id, { sees: 'ownActs', services: 'all' });
    await wait(one);
    expect(await waitingFor(parent, inMinutes(1))).toEqual([]);
  });
});

test('each act is in the audit, the offer as the operators’', async () => {
  const { owner, ownId, waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one);
  const { id = '' } = (await wishRowOf(one)) ?? {};
  await cancel(owner.citizen, ownId, inMinutes(5));
  await offer();
  await declineEarlier(one.citizen, { kind: 'office', startAt: early }, inMinutes(11));
  await stopWaiting(one.citizen, 'office', inMinutes(12));
  expect(await actionsOf(id)).toEqual(['earlier.wish', 'earlier.offer', 'earlier.decline', 'earlier.withdraw']);
});

test('what one waits for is in the file that one takes out', async () => {
  const { waiting } = await addWaiting(1);
  const [one] = waiting;
  await wait(one, testNow, { weekdays: [1, 4], parts: ['morning'] });
  const t = createTranslator({ locale: 'nb', messages: catalogue('nb') }) as unknown as Texts;
  const part = (await bookingHolds(mintActing(one.id), { locale: 'nb', t })).find(
    ({ name }) => name === 'earlierTimes',
  );
  expect(part?.things[0]).toContainEqual(['Hvilke dager passer?', 'Mandag, torsdag, på formiddagen.']);
  expect(part?.data).toMatchObject([{ kind: 'office', weekdays: [1, 4] }]);
});
