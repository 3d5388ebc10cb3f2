/** Finds the free times of an offer. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { selectBounds } from './bounds-store';
import { type ChosenSlot, earliestOffered, type FreeSlot, type Offer } from './slots';
import { selectFree, selectFreeBefore, selectFreeFrom } from './store';

const laterOf = (one: Date, other: Date) => (one > other ? one : other);
const earliest = (offer: Offer, at: Date) => earliestOffered(at, offer.leadMinutes);

/** Free times that start in [from, to), earliest first. */
export async function freeSlots<Kind extends string>(
  offer: Offer<Kind>,
  { from, to }: { from: Date; to: Date },
  at: Date = now(),
): Promise<FreeSlot<Kind>[]> {
  return selectFree(offer, { from: laterOf(from, earliest(offer, at)), to });
}

/** The first free time; null if there is none. */
export async function firstFree<Kind extends string>(
  offer: Offer<Kind>,
  at: Date = now(),
): Promise<FreeSlot<Kind> | null> {
  return (await selectFreeFrom(offer, earliest(offer, at), 1))[0] ?? null;
}

/**
 * The first and the last free time, before and after which no week needs a link, and the chosen one if it is still free;
 * null for each that there is not. One statement: a page asks for all three.
 */
export async function freeBounds<Kind extends string>(
  offer: Offer<Kind>,
  chosen: ChosenSlot | undefined,
  at: Date = now(),
): Promise<Record<'first' | 'last' | 'chosen', FreeSlot<Kind> | null>> {
  const chosenAt = chosen?.scheduleId === offer.scheduleId ? new Date(chosen.startAt) : null;
  return selectBounds(offer, earliest(offer, at), chosenAt);
}

/** The `count` free times nearest to an instant, nearest first. */
export async function nearestFree<Kind extends string>(
  offer: Offer<Kind>,
  around: Date,
  count = 4,
  at: Date = now(),
): Promise<FreeSlot<Kind>[]> {
  const from = earliest(offer, at);
  const [earlier, later] = await Promise.all([
    selectFreeBefore(offer, { from, before: around }, count),
    selectFreeFrom(offer, laterOf(from, around), count),
  ]);
  const distance = (slot: FreeSlot) => Math.abs(+slot.startAt - +around);
  return [...later, ...earlier].sort((one, other) => distance(one) - distance(other)).slice(0, count);
}
