/** What a citizen is offered whose appointment the practice has cancelled. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { recordRead } from '@/lib/audit/reads-store';
import { now } from '@/lib/calendar/clock';
import { nearestFree } from '@/lib/slots/offer';
import { type Gp, registeredPatient } from '@/services/practices/register';
import type { Appointment, FreeSlot } from './appointment';
import { declineOffer } from './declining-store';
import { movable } from './moving';
import { selectAppointments, selectCancelledByPractice } from './reading-store';
import { mostListed } from './rules';

/** An appointment that the practice has cancelled, the citizen's GP, and the free times nearest to it. */
export type ToRebook = { appointment: Appointment; gp: Gp | null; nearest: FreeSlot[] };

/** Those that have not passed nor been put away, and for which the citizen has no other by now; earliest first. */
export async function toRebook(acting: Acting<'high'>, at: Date = now()): Promise<ToRebook[]> {
  const cancelled = await selectCancelledByPractice(acting, at);
  await recordRead(acting, { action: 'appointment.list' }, at);
  if (cancelled.length === 0) return [];
  const all = await selectAppointments(acting, mostListed);
  const others = all.filter(({ status, endAt }) => status === 'booked' && endAt > at);
  const offered = await Promise.all(cancelled.map(({ id }) => offerInstead(acting, id, others, at)));
  return offered.flatMap((one) => one ?? []);
}

/** So many times are offered for one press. */
const offeredAtMost = 4;

/**
 * What is offered instead of one appointment; null where a new time cannot be had, or it has one by now. No time at which the
 * citizen has an appointment with somebody else: one press books it.
 */
async function offerInstead(
  acting: Acting<'high'>,
  id: string,
  others: Appointment[],
  at: Date,
): Promise<ToRebook | null> {
  const found = await movable(acting, id, at);
  if (!found.ok || found.value.appointment.status === 'booked') return null;
  const { appointment, offer } = found.value;
  const [patient, nearest] = await Promise.all([
    registeredPatient(acting),
    nearestFree({ ...offer, acting }, appointment.startAt, offeredAtMost + others.length, at),
  ]);
  const fits = nearest.filter(
    (slot) => !others.some(({ startAt, endAt }) => startAt < slot.endAt && endAt > slot.startAt),
  );
  return { appointment, gp: patient?.gp ?? null, nearest: fits.slice(0, offeredAtMost) };
}

/**
 * The citizen wants no other time for it: none is offered any more, and each can still be chosen from its own page. Does
 * nothing where it was booked again since the page was shown.
 */
export async function declineRebooking(
  acting: Acting<'high'>,
  order: { id: string; version: number },
  at: Date = now(),
): Promise<void> {
  await declineOffer(acting, order, at);
}
