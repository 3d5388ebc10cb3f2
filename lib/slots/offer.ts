/** Finds the free times of an offer: those that nobody has, or whose hold has lapsed, or which one holds oneself. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import type { Week } from '@/lib/calendar/weeks';
import { type ChosenSlot, earliestOffered, type FreeSlot, type Offer } from './slots';
import { selectFree, selectFreeBefore, selectFreeFrom } from './store';
import type { FreeDay } from './week-days';
import { selectWeekAndDays } from './week-store';

/** `slots`: the week's, and `first` and `chosen` also where they lie outside of it. `free`: the days with a free time. */
export type FreeWeek<Kind extends string> = {
  slots: FreeSlot<Kind>[];
  week: Week | null;
  free: FreeDay[];
  first: FreeSlot<Kind> | null;
  chosen: FreeSlot<Kind> | null;
};

const laterOf = (one: Date, other: Date) => (one > other ? one : other);
const earliest = (offer: Offer, at: Date) => earliestOffered(at, offer.leadMinutes);

/** Free times that start in [from, to), earliest first. */
export async function freeSlots<Kind extends string>(
  offer: Offer<Kind>,
  { from, to }: { from: Date; to: Date },
  at: Date = now(),
): Promise<FreeSlot<Kind>[]> {
  return selectFree({ ...offer, at }, { from: laterOf(from, earliest(offer, at)), to });
}

/** The first free time; null if there is none. */
export async function firstFree<Kind extends string>(
  offer: Offer<Kind>,
  at: Date = now(),
): Promise<FreeSlot<Kind> | null> {
  return (await selectFreeFrom({ ...offer, at }, earliest(offer, at), 1))[0] ?? null;
}

/**
 * A week of free times, and every day that has one: the week of `monday` if there is a free time in it or after it, else the
 * chosen time's, else the first. `chosen` is null if it is not free any more. One statement: a page asks for all of it.
 */
export async function freeWeek<Kind extends string>(
  offer: Offer<Kind>,
  chosenBefore: ChosenSlot | undefined,
  monday: string | null,
  at: Date = now(),
): Promise<FreeWeek<Kind>> {
  const { scheduleId, kind, acting } = offer;
  const chosenAt = chosenBefore?.scheduleId === scheduleId ? new Date(chosenBefore.startAt) : null;
  const { slots, week, days } = await selectWeekAndDays({
    ...{ scheduleId, kind, at },
    ...(acting && { acting }),
    from: earliest(offer, at),
    monday,
    chosenAt,
  });
  const chosen = chosenAt && slots.find(({ startAt }) => +startAt === +chosenAt);
  return { slots, week, free: days, first: slots[0] ?? null, chosen: chosen ?? null };
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
    selectFreeBefore({ ...offer, at }, { from, before: around }, count),
    selectFreeFrom({ ...offer, at }, laterOf(from, around), count),
  ]);
  const distance = (slot: FreeSlot) => Math.abs(+slot.startAt - +around);
  return [...later, ...earlier].sort((one, other) => distance(one) - distance(other)).slice(0, count);
}
