/** The acts that race: see `act.ts`. */
import { randomUUID } from 'node:crypto';
import type { ChosenSlot } from '@/lib/slots/slots';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { bookAppointment } from '@/services/booking/booking';
import { extendHold, holdTime } from '@/services/booking/holding';
import { completeDraft } from '../world';
import { type Act, wordOf } from './act';

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

export const acts = { hold, extend, change, book };
export type ActName = keyof typeof acts;
