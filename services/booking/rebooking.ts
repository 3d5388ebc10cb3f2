/** What a citizen is offered whose appointment the practice has cancelled. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { nearestFree } from '@/lib/slots/offer';
import { type Gp, registeredPatient } from '@/services/practices/register';
import type { Appointment, FreeSlot } from './appointment';
import { declineOffer } from './declining-store';
import { movable } from './moving';
import { selectCancelledByPractice } from './reading-store';

/** An appointment that the practice has cancelled, the citizen's GP, and the free times nearest to it. */
export type ToRebook = { appointment: Appointment; gp: Gp | null; nearest: FreeSlot[] };

/** Those that have not passed nor been put away, and for which the citizen has no other by now; earliest first. */
export async function toRebook(acting: Acting<'high'>, at: Date = now()): Promise<ToRebook[]> {
  const cancelled = await selectCancelledByPractice(acting, at);
  const offered = await Promise.all(cancelled.map(({ id }) => offerInstead(acting, id, at)));
  return offered.flatMap((one) => one ?? []);
}

/** What is offered instead of one appointment; null where a new time cannot be had, or it has one by now. */
async function offerInstead(acting: Acting<'high'>, id: string, at: Date = now()): Promise<ToRebook | null> {
  const found = await movable(acting, id, at);
  if (!found.ok || found.value.appointment.status === 'booked') return null;
  const { appointment, offer } = found.value;
  const [patient, nearest] = await Promise.all([
    registeredPatient(acting),
    nearestFree({ ...offer, acting }, appointment.startAt, 4, at),
  ]);
  return { appointment, gp: patient?.gp ?? null, nearest };
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
