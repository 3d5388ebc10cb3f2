/** The acts that race: see `act.ts`. */
import { randomUUID } from 'node:crypto';
import type { ChosenSlot } from '@/lib/slots/slots';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { bookAppointment } from '@/services/booking/booking';
import { cancelTimes } from '@/services/booking/cancel-times';
import { cancelAppointment } from '@/services/booking/cancelling';
import { extendHold, holdTime } from '@/services/booking/holding';
import { moveAppointment } from '@/services/booking/moving';
import { book as bookNow, completeDraft } from '../world';
import { type Act, wordOf } from './act';
import { actingActs } from './acting';
import { earlierActs } from './earlier';

/** Takes the time for ten minutes. */
const hold: Act = async ({ who, aim: slot }) => {
  const request = { journey: randomUUID(), slot, kind: 'office' as const, key: randomUUID() };
  return async () => wordOf(await holdTime(who.citizen, request, testNow));
};

/** Makes a hold longer that has lapsed, and that anybody may take by now. */
const extend: Act = async ({ who, aim: slot, made }) => {
  const journey = await made('hold', async () => {
    const request = { journey: randomUUID(), slot, kind: 'office' as const, key: randomUUID() };
    await holdTime(who.citizen, request, inMinutes(-11));
    return request.journey;
  });
  return async () => wordOf(await extendHold(who.citizen, { journey, key: randomUUID() }, testNow));
};

/** Holds the time, and takes a time of one's own instead. */
const change: Act = async ({ who, aim, made }) => {
  const [journey, key] = [randomUUID(), randomUUID()];
  const take = (slot: ChosenSlot) => holdTime(who.citizen, { journey, slot, kind: 'office', key }, testNow);
  const spare = await made('spare', async (slot) => slot);
  await take(aim);
  return async () => wordOf(await take(spare));
};

/** Confirms a draft. */
const book: Act = async ({ who, aim }) => {
  const draftId = await completeDraft(who.citizen, aim);
  return async () => wordOf(await bookAppointment(who.citizen, draftId, aim, testNow));
};

/** The person's appointment, at the time of their own, and the same for every act of a try. */
const appointmentOf = ({ who, made }: Parameters<Act>[0]) =>
  made('appointment', async (slot) => {
    const booked = await bookNow(who.citizen, slot);
    if (!booked.ok) throw new Error(booked.refusal);
    return { id: booked.value.appointmentId, version: 1, slot };
  });

/** Moves the person's appointment to the time. */
const move: Act = async (on) => {
  const { id, version } = await appointmentOf(on);
  const asked = { id, version, slot: on.aim, key: randomUUID() };
  return async () => wordOf(await moveAppointment(on.who.citizen, asked, testNow));
};

/** Cancels the person's appointment. */
const cancel: Act = async (on) => {
  const { id, version } = await appointmentOf(on);
  const asked = { id, version, fee: null, key: randomUUID() };
  return async () => wordOf(await cancelAppointment(on.who.citizen, asked, testNow));
};

/** The same, where the appointment is at the time that it is about. */
const cancelIt: Act = (on) =>
  cancel({ ...on, made: (name, make) => on.made(`${name} at the time`, () => make(on.aim)) });

const closing = (slot: ChosenSlot) => async () => {
  const from = new Date(slot.startAt);
  await cancelTimes({ scheduleIds: [slot.scheduleId], from, until: new Date(+from + 1) }, testNow);
  return 'done';
};

/** The practice cancels the time. */
const close: Act = async ({ aim }) => closing(aim);

/** The practice cancels the time of the person's appointment. */
const closeOwn: Act = async (on) => closing((await appointmentOf(on)).slot);

/** Books the time in the place of an appointment that the practice has cancelled. */
const rebook: Act = async (on) => {
  const { id, slot } = await appointmentOf(on);
  await closing(slot)();
  const asked = { id, version: 2, slot: on.aim, key: randomUUID() };
  return async () => wordOf(await moveAppointment(on.who.citizen, asked, testNow));
};

/** Holds the time in the place of one that the person holds. */
const holdOther: Act = async (on) => {
  await on.made('hold', (slot) =>
    holdTime(on.who.citizen, { journey: randomUUID(), slot, kind: 'office', key: randomUUID() }, testNow),
  );
  return hold(on);
};

/** The practice cancels the time that the person held first. */
const closeHeld: Act = async ({ made }) => closing(await made('spare', async (slot) => slot));

export const acts = {
  ...actingActs,
  ...earlierActs({ appointmentOf, move }),
  hold,
  holdOther,
  extend,
  change,
  book,
  move,
  rebook,
  cancel,
  cancelIt,
  close,
  closeOwn,
  closeHeld,
};
export type ActName = keyof typeof acts;
