/** Holding a time, on a real PostgreSQL: one time a citizen, ten minutes, longer once, and what comes of a form sent twice. */
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { act } from '@/lib/acts/schema';
import { database } from '@/lib/database/database';
import { hold } from '@/lib/slots/schema';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { addSlots, inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { addWorld, book, completeDraft } from '@/services/booking/testing/world';
import { addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { extendHold, heldFor, holdTime, releaseHold } from './holding';

useTestDatabase();

type Person = Awaited<ReturnType<typeof addWorld>>['one'];

const journey = randomUUID();
const take = ({ citizen }: Person, slot: ChosenSlot, at = testNow, key: string = randomUUID()) =>
  holdTime(citizen, { journey, slot, kind: 'office', key }, at);
const longer = ({ citizen }: Person, at: Date, key: string = randomUUID()) => extendHold(citizen, { journey, key }, at);
const actsOf = ({ id }: Person) => database().select().from(act).where(eq(act.pairId, id));

test('a time is held for ten minutes, for this citizen and this journey', async () => {
  const { one, two, first } = await addWorld();
  const held = { slot: { ...first, startAt: new Date(first.startAt), endAt: inMinutes(80), kind: 'office' } };
  const value = { ...held, until: inMinutes(10), isExtended: false, isLapsed: false };
  expect(await take(one, first)).toEqual({ ok: true, value });
  expect(await slotOf(first)).toMatchObject({ status: 'held', heldBy: one.id, heldUntil: inMinutes(10) });
  expect(await heldFor(one.citizen, journey, inMinutes(9))).toEqual(value);
  expect(await heldFor(one.citizen, randomUUID(), testNow)).toBeNull();
  expect(await heldFor(two.citizen, journey, testNow)).toBeNull();
  expect(await take(two, first, inMinutes(9))).toEqual({ ok: false, refusal: 'slotTaken' });
});

test('who chooses another time gives back the first; who gets none keeps the first', async () => {
  const { one, two, first, second } = await addWorld();
  await take(one, first);
  expect(await take(one, second, inMinutes(4))).toMatchObject({ ok: true, value: { until: inMinutes(14) } });
  expect(await slotOf(first)).toMatchObject({ status: 'free', heldBy: null, heldUntil: null });
  await take(two, first, inMinutes(4));
  expect(await take(one, first, inMinutes(5))).toEqual({ ok: false, refusal: 'slotTaken' });
  expect((await heldFor(one.citizen, journey, inMinutes(5)))?.slot.startAt.toISOString()).toBe(second.startAt);
});

test('the same time again keeps its end; once it has lapsed it is held anew', async () => {
  const { one, first } = await addWorld();
  await take(one, first);
  expect(await take(one, first, inMinutes(9))).toMatchObject({ ok: true, value: { until: inMinutes(10) } });
  await longer(one, inMinutes(9));
  expect(await take(one, first, inMinutes(11))).toMatchObject({
    value: { until: inMinutes(19), isExtended: true },
  });
  expect(await take(one, first, inMinutes(19))).toMatchObject({ value: { until: inMinutes(29), isExtended: false } });
});

test('a hold that has lapsed is anybody’s, and said to be; who comes back finds it still open, or gone', async () => {
  const { one, two, first } = await addWorld();
  await take(one, first);
  expect(await heldFor(one.citizen, journey, inMinutes(10))).toMatchObject({ isLapsed: true, until: inMinutes(10) });
  expect(await take(two, first, inMinutes(10))).toMatchObject({ ok: true });
  expect(await heldFor(one.citizen, journey, inMinutes(10))).toBeNull();
  // It is open again, and nobody's.
  expect(await heldFor(one.citizen, journey, inMinutes(20))).toMatchObject({ isLapsed: true });
});

test('a time that has begun, of another kind, of another GP or of nobody is not held', async () => {
  const { one, first } = await addWorld();
  const elsewhere = await addWorld();
  expect(await take(one, first, inMinutes(60))).toEqual({ ok: false, refusal: 'timePassed' });
  const asked = { journey, slot: first, kind: 'video' as const, key: randomUUID() };
  expect(await holdTime(one.citizen, asked, testNow)).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await take(one, elsewhere.first)).toEqual({ ok: false, refusal: 'slotTaken' });
  const noJourney = { ...asked, journey: 'no id', kind: 'office' as const };
  expect(await holdTime(one.citizen, noJourney, testNow)).toEqual({ ok: false, refusal: 'slotTaken' });
  expect(await database().select().from(hold).where(eq(hold.holder, one.id))).toEqual([]);
  expect([(await slotOf(first))?.status, (await slotOf(elsewhere.first))?.status]).toEqual(['free', 'free']);
});

test('a time within the lead is held until it begins: it was offered before', async () => {
  const { one, first } = await addWorld();
  expect(await take(one, first, inMinutes(59))).toMatchObject({ ok: true, value: { until: inMinutes(69) } });
  expect(await heldFor(one.citizen, journey, inMinutes(60))).toBeNull();
});

test('who is too young to book holds nothing', async () => {
  const { gp, first } = await addWorld();
  const [child] = await addPatients(1, { ...gp, birthDate: '2012-05-17' });
  if (!child) throw new Error('nobody');
  expect(await take(child, first)).toEqual({ ok: false, refusal: 'slotTaken' });
});

test('a hold is made longer once, from the moment of the press; by nobody else, and not for another journey', async () => {
  const { one, two, first } = await addWorld();
  await take(one, first);
  expect(await longer(two, inMinutes(5))).toEqual({ ok: false, refusal: 'holdGone' });
  const other = { journey: randomUUID(), key: randomUUID() };
  expect(await extendHold(one.citizen, other, inMinutes(5))).toEqual({ ok: false, refusal: 'holdGone' });
  expect(await longer(one, inMinutes(5))).toMatchObject({
    ok: true,
    value: { until: inMinutes(15), isExtended: true, isLapsed: false },
  });
  expect(await slotOf(first)).toMatchObject({ heldUntil: inMinutes(15) });
  expect(await longer(one, inMinutes(6))).toEqual({ ok: false, refusal: 'extendedAlready' });
});

test('one that has just lapsed is made longer while nobody has taken it', async () => {
  const { one, two, first, second } = await addWorld();
  await take(one, first);
  expect(await longer(one, inMinutes(12))).toMatchObject({ ok: true, value: { until: inMinutes(22) } });
  await take(two, second);
  await take(one, second, inMinutes(30));
  expect(await longer(two, inMinutes(31))).toEqual({ ok: false, refusal: 'holdGone' });
});

test('what is given back is free; what another journey holds stays', async () => {
  const { one, first } = await addWorld();
  await take(one, first);
  await releaseHold(one.citizen, randomUUID());
  await releaseHold(one.citizen, 'no id');
  expect(await slotOf(first)).toMatchObject({ status: 'held' });
  await releaseHold(one.citizen, journey);
  await releaseHold(one.citizen, journey);
  expect(await slotOf(first)).toMatchObject({ status: 'free', heldBy: null, heldUntil: null });
  expect(await heldFor(one.citizen, journey, testNow)).toBeNull();
});

test('what is booked is not held any more, and is not freed by the next hold or by giving back', async () => {
  const { one, first, second } = await addWorld();
  await take(one, first);
  const draftId = await completeDraft(one.citizen, first);
  expect(await bookAppointment(one.citizen, draftId, first, inMinutes(1))).toMatchObject({ ok: true });
  expect(await heldFor(one.citizen, journey, inMinutes(1))).toBeNull();
  expect(await longer(one, inMinutes(1))).toEqual({ ok: false, refusal: 'holdGone' });
  await take(one, second, inMinutes(2));
  await releaseHold(one.citizen, journey);
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['busy', 'free']);
});

test('a time that somebody else has taken since is not given back in their place', async () => {
  const { one, two, first } = await addWorld();
  await take(one, first);
  await take(two, first, inMinutes(11));
  await releaseHold(one.citizen, journey);
  expect(await slotOf(first)).toMatchObject({ status: 'held', heldBy: two.id });
});

test('one form sent twice is one act; two times from one form are two', async () => {
  const { one, first, second } = await addWorld();
  const key = randomUUID();
  const answers = [await take(one, first, testNow, key), await take(one, first, inMinutes(2), key)];
  expect(answers[1]).toEqual(answers[0]);
  expect(await actsOf(one)).toMatchObject([{ action: 'appointment.hold', entityId: journey, at: testNow }]);
  expect(await take(one, second, inMinutes(3), key)).toMatchObject({ ok: true });
  expect(await actsOf(one)).toHaveLength(2);
  const more = [await longer(one, inMinutes(4), key), await longer(one, inMinutes(5), key)];
  expect(more[0]).toMatchObject({ ok: true, value: { until: inMinutes(14) } });
  expect(more[1]).toEqual(more[0]);
  expect((await actsOf(one)).map(({ action }) => action).sort()).toEqual([
    ...['appointment.hold', 'appointment.hold', 'hold.extend'],
  ]);
});

test('what is refused leaves no act', async () => {
  const { one, two, first } = await addWorld();
  await book(two.citizen, first);
  await take(one, first);
  await longer(one, testNow);
  expect(await actsOf(one)).toEqual([]);
});

test('many tabs at once leave one time', async () => {
  const { gp, one } = await addWorld();
  const slots = await addSlots(
    gp,
    Array.from({ length: 12 }, (_, nth) => inMinutes(200 + 20 * nth)),
    'office',
  );
  await Promise.all(slots.map((slot) => take(one, slot)));
  const { rows } = await database().execute(sql`select 1 from slot where held_by = ${one.id}::uuid`);
  expect(rows).toHaveLength(1);
});
