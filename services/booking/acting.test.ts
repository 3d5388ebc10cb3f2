/** Booking, moving and cancelling for another: whose the appointment is, who did it, and what each of them sees. */
import { randomUUID } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import { type Acting, markOf, mintActing, NotForThisService, ownMark, type Scope } from '@/lib/acting/acting';
import { withdrawPower } from '@/lib/acting/powers';
import { settleAct } from '@/lib/acts/settle';
import { auditEvent } from '@/lib/audit/schema';
import { mintCitizen, mintDraftAuthor } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { draftHours } from '@/lib/drafts/rules';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower, tellParent } from '@/scripts/testing/registry';
import { inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import {
  addSlots,
  appointmentsOf,
  aWeek,
  book,
  cancel,
  completeDraft,
  move,
  reason,
} from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import {
  bookAppointment,
  hasUpcoming,
  listAppointments,
  readAppointment,
  readToChange,
  settleConfirmation,
} from './booking';
import { cancelAppointment } from './cancelling';
import { allBegunDrafts, deleteDraft, markOfOtherDraft, readDraft, saveAnswers } from './drafts';
import { extendHold, heldFor, holdTime, releaseHold } from './holding';
import { moveAppointment } from './moving';
import { completeAnswers } from './rules';
import { serviceName } from './schema';
import { sealText } from './seal';

useTestDatabase();

const everything: Scope = { sees: 'all', services: 'all' };
const ownActs: Scope = { sees: 'ownActs', services: 'all' };
const born = { child: '2019-05-17', twelve: '2014-11-23', fifteen: '2010-11-24', sixteen: '2010-11-23' } as const;

const person = async (gp: { practitionerId: string }, birthDate?: string) => {
  const [one] = await addPatients(1, { ...gp, ...(birthDate && { birthDate }) });
  if (!one) throw new Error('nobody');
  return one;
};

/** A parent, another parent, a child who was born then, and three times a week ahead. */
async function addFamily(birthDate: string = born.child, scope = everything) {
  const gp = await addGp();
  const [parent, other, child] = [await person(gp), await person(gp), await person(gp, birthDate)];
  const times = await addSlots(
    gp,
    [0, 20, 40].map((more) => inMinutes(aWeek + more)),
  );
  const [first, second, third] = times as [ChosenSlot, ChosenSlot, ChosenSlot];
  for (const { id } of [parent, other]) await tellParent(id, child.id, birthDate, testNow);
  const acting = mintActing<'high'>(parent.id, child.id, scope);
  return {
    gp,
    parent,
    other,
    child,
    first,
    second,
    third,
    acting,
    byOther: mintActing<'high'>(other.id, child.id, scope),
  };
}

async function bookedBy(acting: Acting<'high'>, slot: ChosenSlot): Promise<string> {
  const booked = await book(acting, slot);
  if (!booked.ok) throw new Error(booked.refusal);
  return booked.value.appointmentId;
}

const audited = (entityId: string) =>
  database()
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.entityId, entityId), ne(auditEvent.action, 'appointment.read')))
    .orderBy(auditEvent.id);
const idsOf = async (acting: Acting<'high'>) => (await listAppointments(acting, testNow)).upcoming.map(({ id }) => id);
const refusal = (why: string) => ({ ok: false, refusal: why });

describe('a parent and a small child', () => {
  test('the appointment is the child’s, the parent booked it, and the audit says so of every act', async () => {
    const { parent, child, other, first, second, acting, byOther } = await addFamily();
    const id = await bookedBy(acting, first);
    expect(await appointmentsOf(child.id)).toMatchObject([{ id, bookedBy: parent.id, citizenId: child.id }]);
    expect(await move(acting, id, second)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await cancel(byOther, id)).toMatchObject({ ok: true });
    expect(await audited(id)).toMatchObject([
      { action: 'appointment.book', actorId: parent.id, subjectId: child.id },
      { action: 'appointment.move', actorId: parent.id, subjectId: child.id },
      { action: 'appointment.cancel', actorId: other.id, subjectId: child.id },
    ]);
  });

  test('for oneself nobody stands beside', async () => {
    const { parent, first } = await addFamily();
    const id = await bookedBy(parent.citizen, first);
    expect(await appointmentsOf(parent.id)).toMatchObject([{ bookedBy: null }]);
    expect(await audited(id)).toMatchObject([{ actorId: parent.id, subjectId: parent.id }]);
  });

  test('both parents and the child see it, and none of them among their own', async () => {
    const { parent, other, child, first, acting, byOther } = await addFamily();
    const id = await bookedBy(acting, first);
    expect([await idsOf(acting), await idsOf(byOther), await idsOf(child.citizen)]).toEqual([[id], [id], [id]]);
    expect([await idsOf(parent.citizen), await idsOf(other.citizen)]).toEqual([[], []]);
    expect(await readAppointment(byOther, id)).toMatchObject({ reason: expect.any(String), isWithheld: false });
    expect(await readAppointment(parent.citizen, id)).toBeNull();
  });

  test('the child alone is too young, and the parent’s own age decides nothing', async () => {
    const { child, first } = await addFamily();
    expect(await book(child.citizen, first)).toEqual(refusal('underAge'));
    expect(await slotOf(first)).toMatchObject({ status: 'free' });
  });

  test('one appointment of a kind is the child’s, whoever books; the parent has another of their own', async () => {
    const { parent, first, second, third, acting, byOther } = await addFamily();
    await bookedBy(acting, first);
    expect(await book(byOther, second)).toEqual(refusal('alreadyBooked'));
    await bookedBy(parent.citizen, third);
  });

  test('a draft is the pair’s: neither the child’s, nor the other parent’s, nor among the parent’s own', async () => {
    const { parent, child, first, acting, byOther } = await addFamily();
    const draftId = await completeDraft(acting, first);
    // A draft is listed once something was answered after its start.
    await saveAnswers(acting, draftId, { reason }, inMinutes(1));
    expect(await allBegunDrafts(acting, inMinutes(1))).toMatchObject([{ id: draftId }]);
    for (const who of [parent.citizen, child.citizen, byOther]) {
      expect(await readDraft(who, draftId, testNow)).toBeNull();
      expect(await allBegunDrafts(who, inMinutes(1))).toEqual([]);
      expect(await bookAppointment(who, draftId, first, testNow)).toEqual(refusal('draftGone'));
    }
    expect(await readDraft(acting, draftId, testNow)).not.toBeNull();
    expect(await bookAppointment(acting, draftId, first, testNow)).toMatchObject({ ok: true });
  });

  test('to who wrote it, a draft for somebody else is told as such, and to nobody else', async () => {
    const { parent, child, first, acting, byOther } = await addFamily();
    const draftId = await completeDraft(acting, first);
    expect(await markOfOtherDraft(parent.citizen, draftId, testNow)).toBe(markOf(acting));
    for (const who of [acting, child.citizen, byOther])
      expect(await markOfOtherDraft(who, draftId, testNow)).toBeNull();
    expect(await markOfOtherDraft(parent.citizen, draftId, inMinutes(draftHours * 60))).toBeNull();
    const own = await completeDraft(parent.citizen, first);
    expect(await markOfOtherDraft(acting, own, testNow)).toBe(ownMark);
  });

  test('a hold is the pair’s: one for the child beside one’s own, and not the other parent’s', async () => {
    const { parent, first, second, acting, byOther } = await addFamily();
    const [own, journey] = [randomUUID(), randomUUID()];
    const hold = (who: Acting<'high'>, slot: ChosenSlot, of: string) =>
      holdTime(who, { journey: of, slot, kind: 'office', key: randomUUID() }, testNow);
    expect(await hold(parent.citizen, first, own)).toMatchObject({ ok: true });
    expect(await hold(acting, second, journey)).toMatchObject({ ok: true });
    expect(await heldFor(parent.citizen, own, testNow)).not.toBeNull();
    expect(await hold(byOther, second, journey)).toEqual(refusal('slotTaken'));
    expect(await extendHold(byOther, { journey, key: randomUUID() }, testNow)).toEqual(refusal('holdGone'));
    await releaseHold(parent.citizen, journey);
    expect(await extendHold(acting, { journey, key: randomUUID() }, testNow)).toMatchObject({ ok: true });
    await bookedBy(acting, second);
    expect(await slotOf(second)).toMatchObject({ status: 'busy' });
  });
});

describe('what was shown and pressed for one person does nothing for another', () => {
  test('a seal of one’s own, or of the other parent’s page, confirms nothing for the child', async () => {
    const { parent, first, acting, byOther } = await addFamily();
    const draftId = await completeDraft(acting, first);
    const complete = completeAnswers((await readDraft(acting, draftId, testNow))?.answers ?? {});
    if (!complete) throw new Error('incomplete');
    for (const who of [parent.citizen, byOther]) {
      const forged = { startAt: first.startAt, seal: sealText(who, complete) };
      expect(await bookAppointment(acting, draftId, forged, testNow)).toEqual(refusal('draftChanged'));
    }
    const shown = { startAt: first.startAt, seal: sealText(acting, complete) };
    expect(await bookAppointment(acting, draftId, shown, testNow)).toMatchObject({ ok: true });
  });

  test('an appointment of one’s own is not moved or cancelled for the child, nor the child’s for oneself', async () => {
    const { parent, first, second, third, acting } = await addFamily();
    const [own, childs] = [await bookedBy(parent.citizen, first), await bookedBy(acting, second)];
    for (const [who, id] of [
      [acting, own],
      [parent.citizen, childs],
    ] as const) {
      const asked = { id, version: 1, key: randomUUID() };
      expect(await cancelAppointment(who, { ...asked, fee: null }, testNow)).toEqual(refusal('notFound'));
      expect(await moveAppointment(who, { ...asked, slot: third }, testNow)).toEqual(refusal('notFound'));
    }
  });

  test('a key that was used for the one is not the other’s: neither is anything found by it', async () => {
    const { parent, first, acting } = await addFamily();
    const id = await bookedBy(acting, first);
    const pressed = { id, version: 1, fee: null, key: randomUUID() };
    expect(await cancelAppointment(acting, pressed, testNow)).toMatchObject({ ok: true });
    expect(await settleAct(parent.citizen, pressed.key, testNow)).toBeNull();
    expect(await settleAct(acting, pressed.key, testNow)).toBe(id);
  });

  test('what a form posts for a draft of the one is not read or deleted for the other, and saved only as typed', async () => {
    const { parent, child, first, acting } = await addFamily();
    const draftId = await completeDraft(acting, first);
    for (const who of [parent.citizen, child.citizen]) {
      expect(await saveAnswers(who, draftId, { reason: 'Noe annet' }, testNow)).toBe(false);
      await deleteDraft(who, draftId);
      expect(await settleConfirmation(who, draftId)).toEqual(refusal('draftGone'));
    }
    // An old tab's text, which the guard refused, stays with the child's draft: whoever wrote that may add to it.
    expect(await saveAnswers(mintDraftAuthor(parent.id), draftId, { reason: 'Fra en gammel fane' }, testNow)).toBe(
      true,
    );
    expect(await saveAnswers(mintDraftAuthor(child.id), draftId, { reason: 'Noe annet' }, testNow)).toBe(false);
    expect((await readDraft(acting, draftId, testNow))?.answers.reason).toBe('Fra en gammel fane');
  });
});

describe('from twelve years on', () => {
  test.each([born.twelve, born.fifteen])(
    'born %s: a parent sees and changes only what they booked',
    async (birthDate) => {
      const { first, second, acting, byOther } = await addFamily(birthDate, ownActs);
      const id = await bookedBy(acting, first);
      expect([await idsOf(acting), await idsOf(byOther)]).toEqual([[id], []]);
      expect(await readAppointment(byOther, id)).toBeNull();
      expect(await readToChange(byOther, id, testNow)).toBeNull();
      expect(await move(byOther, id, second)).toEqual(refusal('notFound'));
      expect(await cancel(byOther, id)).toEqual(refusal('notFound'));
      expect(await move(acting, id, second)).toMatchObject({ ok: true });
      expect(await cancel(acting, id)).toMatchObject({ ok: true });
    },
  );

  test('what was written is for neither, not even for who wrote it; the child reads it', async () => {
    const { child, first, acting } = await addFamily(born.twelve, ownActs);
    const id = await bookedBy(acting, first);
    expect(await readAppointment(acting, id)).toMatchObject({ reason: null, details: {}, isWithheld: true });
    expect(await readAppointment(child.citizen, id)).toMatchObject({ reason: expect.any(String), isWithheld: false });
  });

  test('that there is one of the kind is told, and nothing more of it', async () => {
    const { first, second, acting, byOther } = await addFamily(born.twelve, ownActs);
    await bookedBy(byOther, first);
    expect(await hasUpcoming(acting, 'office', testNow)).toBe(true);
    expect(await book(acting, second)).toEqual(refusal('alreadyBooked'));
    expect(await listAppointments(acting, testNow)).toEqual({ upcoming: [], past: [], cancelled: [] });
  });

  // The value that the guard made may say more than is so: it was made before a birthday, or by a fault.
  test('the statements look themselves: who may see less changes no more, whatever the value says', async () => {
    const { first, second, acting, byOther } = await addFamily(born.twelve, everything);
    const id = await bookedBy(acting, first);
    expect(await move(byOther, id, second)).toEqual(refusal('slotTaken'));
    expect(await cancel(byOther, id)).toEqual(refusal('changedMeanwhile'));
    expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  });
});

/** An hour before the birthday in Oslo, and the first minute of it. */
const birthday = (date: string, years: number) => {
  const midnight = new Date(`${Number(date.slice(0, 4)) + years}${date.slice(4)}T00:00:00+01:00`);
  return { before: new Date(+midnight - 3_600_000), on: midnight };
};

describe('a birthday between the booking and the visit', () => {
  test('sixteen: from that day on the parent does nothing, and the appointment stays the child’s', async () => {
    const birthDate = '2010-11-24';
    const { before, on } = birthday(birthDate, 16);
    const { parent, child, first, second, acting } = await addFamily(birthDate, ownActs);
    await tellParent(parent.id, child.id, birthDate, before);
    const booked = await book(acting, first, 'office', before);
    if (!booked.ok) throw new Error(booked.refusal);
    const { appointmentId: id } = booked.value;
    await tellParent(parent.id, child.id, birthDate, on);
    expect(await move(acting, id, second, on)).toEqual(refusal('mayNotAct'));
    expect(await cancel(acting, id, on)).toEqual(refusal('mayNotAct'));
    expect(await book(acting, second, 'phone', on)).toMatchObject(refusal('mayNotAct'));
    expect(await cancel(child.citizen, id, on)).toMatchObject({ ok: true });
  });

  test('twelve: from that day on the parent changes only what they booked', async () => {
    const birthDate = '2014-11-24';
    const { before, on } = birthday(birthDate, 12);
    const { parent, other, child, first, second, acting, byOther } = await addFamily(birthDate);
    for (const { id } of [parent, other]) await tellParent(id, child.id, birthDate, before);
    const booked = await book(acting, first, 'office', before);
    if (!booked.ok) throw new Error(booked.refusal);
    const { appointmentId: id } = booked.value;
    for (const one of [parent, other]) await tellParent(one.id, child.id, birthDate, on);
    expect((await move(byOther, id, second, on)).ok).toBe(false);
    expect(await move(acting, id, second, on)).toMatchObject({ ok: true });
  });
});

describe('a relation proves an act for a minute', () => {
  const seconds = (count: number) => new Date(+testNow + count * 1000);

  test.each([
    [60, true],
    [61, false],
  ])('read %s seconds before: %s', async (age, may) => {
    const { first, acting } = await addFamily();
    const answer = await book(acting, first, 'office', seconds(age));
    expect(answer).toEqual(may ? expect.objectContaining({ ok: true }) : refusal('mayNotAct'));
  });

  test('told no more, it proves nothing', async () => {
    const { parent, gp, first, acting } = await addFamily();
    const another = await person(gp, born.child);
    await tellParent(parent.id, another.id, born.child, seconds(1));
    expect(await book(acting, first, 'office', seconds(1))).toEqual(refusal('mayNotAct'));
    expect(await slotOf(first)).toMatchObject({ status: 'free' });
  });
});

describe('a power between adults', () => {
  const until = inMinutes(60);

  async function addPower(service = serviceName) {
    const gp = await addGp();
    const [daughter, father, stranger] = [await person(gp), await person(gp), await person(gp)];
    const [first, second] = (await addSlots(gp, [inMinutes(aWeek), inMinutes(aWeek + 20)])) as [ChosenSlot, ChosenSlot];
    const id = await empower(father.id, daughter.id, { service, at: testNow, until });
    const acting = mintActing<'high'>(daughter.id, father.id, { sees: 'all', services: [service] });
    return { id, daughter, father, stranger, first, second, acting };
  }

  test('she books for him, and he sees it', async () => {
    const { father, first, acting } = await addPower();
    const id = await bookedBy(acting, first);
    expect(await idsOf(father.citizen)).toEqual([id]);
    expect(await cancel(father.citizen, id)).toMatchObject({ ok: true });
  });

  test('it holds until its end and not at it, and not once it is withdrawn', async () => {
    const { id, father, first, second, acting } = await addPower();
    const booked = await bookedBy(acting, first);
    expect(await move(acting, booked, second, until)).toEqual(refusal('mayNotAct'));
    expect(await withdrawPower(mintCitizen<'high'>(father.id), id, inMinutes(1))).toBe(true);
    const asked = { id: booked, version: 1, key: randomUUID() };
    expect(await cancelAppointment(acting, { ...asked, fee: null }, inMinutes(1))).toEqual(refusal('mayNotAct'));
    expect(await moveAppointment(acting, { ...asked, slot: second }, inMinutes(1))).toEqual(refusal('mayNotAct'));
    const hold = { journey: randomUUID(), slot: second, kind: 'office' as const, key: randomUUID() };
    expect(await holdTime(acting, hold, inMinutes(1))).toEqual(refusal('mayNotAct'));
    expect(await slotOf(second)).toMatchObject({ status: 'free' });
  });

  test('what was done by it stays done, and is found again with its key', async () => {
    const { id, father, first, second, acting } = await addPower();
    const booked = await bookedBy(acting, first);
    const pressed = { id: booked, version: 1, slot: second, key: randomUUID() };
    const moved = await moveAppointment(acting, pressed, testNow);
    await withdrawPower(mintCitizen<'high'>(father.id), id, inMinutes(1));
    expect(await moveAppointment(acting, pressed, inMinutes(1))).toEqual(moved);
  });

  test('one for another service opens nothing of this one', async () => {
    const { first, acting } = await addPower('another');
    await expect(listAppointments(acting, testNow)).rejects.toThrow(NotForThisService);
    expect(await book(acting, first)).toEqual(refusal('mayNotAct'));
  });

  test('it is hers alone, and for him alone', async () => {
    const { daughter, father, stranger, first } = await addPower();
    for (const [actor, subject] of [
      [stranger.id, father.id],
      [father.id, daughter.id],
      [daughter.id, stranger.id],
    ] as const)
      expect(await book(mintActing<'high'>(actor, subject), first)).toEqual(refusal('mayNotAct'));
    expect(await slotOf(first)).toMatchObject({ status: 'free' });
  });
});
