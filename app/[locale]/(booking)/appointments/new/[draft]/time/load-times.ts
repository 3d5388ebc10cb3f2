import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { AskedTimes } from '@/lib/slots/asked-times';
import { loadWeek, stillFree } from '@/lib/slots/load-week';
import { nearestFree } from '@/lib/slots/offer';
import { isSameSlot } from '@/lib/slots/slots';
import type { Answers, AppointmentKind, Draft, FreeSlot } from '@/services/booking/appointment';
import { bookedOfKind, firstFreeByKind, offerOf } from '@/services/booking/booking';
import { lastHeld } from '@/services/booking/holding';
import { hasPassed, soonerThan } from '@/services/booking/rules';

/** Loads the week to show and, if it has no free time, sooner times of the other kinds. Null without a GP. */
export async function loadTimes(acting: Acting<'high'>, answers: Answers, kind: AppointmentKind, asked: AskedTimes) {
  const offer = await offerOf(acting, kind);
  if (!offer) return null;
  const view = await loadWeek(offer, answers.slot, asked);
  return { view, others: view.hasFree ? [] : soonerThan(await otherKinds(acting, kind), view.first) };
}

/**
 * Loads the time that cannot be booked any more, whether it has begun or was taken, and the four nearest to it. Null if the
 * chosen time can still be booked, or none is chosen.
 */
export async function loadTaken(acting: Acting<'high'>, { id, answers }: Draft, kind: AppointmentKind) {
  const offer = await offerOf(acting, kind);
  if (!offer || !answers.slot || (await stillFree({ ...offer, leadMinutes: 0 }, answers.slot))) return null;
  const wanted = new Date(answers.slot.startAt);
  const [nearest, last] = await Promise.all([nearestFree(offer, wanted), lastHeld(acting, id)]);
  // Held to its end, and lost only then: the page says so.
  const heldUntil = last && isSameSlot(last, answers.slot) && last.until <= now() ? last.until : null;
  return {
    ...{ wanted, heldUntil, nearest },
    isPassed: hasPassed(answers.slot, now()),
    others: nearest.length > 0 ? [] : await otherKinds(acting, kind),
  };
}

/** The first free times of the other kinds that the citizen can book, earliest first. */
async function otherKinds(acting: Acting<'high'>, kind: AppointmentKind): Promise<FreeSlot[]> {
  const [first, booked] = await Promise.all([firstFreeByKind(acting), bookedOfKind(acting)]);
  return Object.values(first)
    .filter((slot) => slot.kind !== kind && !booked[slot.kind])
    .sort((one, other) => one.startAt.getTime() - other.startAt.getTime());
}
