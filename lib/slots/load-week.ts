/** Loads the week of times that a page shows. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { daysOfWeek, type Week, weekOf, weekOfDate } from '@/lib/calendar/weeks';
import type { AskedTimes } from './asked-times';
import { freeSlots, freeWeek } from './offer';
import type { ChosenSlot, FreeSlot, Offer } from './slots';
import { daysToShow, type WeekView, weeksBeside } from './week-days';

/** The chosen time if it is still free; else null. */
export async function stillFree<Kind extends string>(
  offer: Offer<Kind>,
  chosen: ChosenSlot | undefined,
): Promise<FreeSlot<Kind> | null> {
  if (!chosen || chosen.scheduleId !== offer.scheduleId) return null;
  const from = new Date(chosen.startAt);
  return (await freeSlots(offer, { from, to: new Date(from.getTime() + 1) }))[0] ?? null;
}

/** The Monday of the week that was asked for; null where it has passed. */
function mondayOf({ week, date }: AskedTimes, thisWeek: Week): string | null {
  const asked = date ? weekOfDate(date) : week;
  return asked && asked >= thisWeek ? (daysOfWeek(asked)[0] ?? null) : null;
}

/**
 * Loads the week that was asked for, if it lies between this week and the last with a free time. Else the week of the
 * chosen time, else the first with a free time. Of its times, those of the part of the day that was asked for.
 */
export async function loadWeek<Kind extends string>(
  offer: Offer<Kind>,
  chosenBefore: ChosenSlot | undefined,
  asked: AskedTimes,
  at = now(),
): Promise<WeekView<Kind>> {
  const thisWeek = weekOf(at);
  const { slots, first, chosen, free, ...found } = await freeWeek(offer, chosenBefore, mondayOf(asked, thisWeek), at);
  const week = found.week ?? thisWeek;
  const ofWeek = slots.filter(({ startAt }) => weekOf(startAt) === week);
  return {
    ...{ week, first, chosen, free, part: asked.part, date: asked.date },
    ...weeksBeside(week, free),
    days: daysToShow(week, ofWeek, calendarDate(at), asked.part),
    hasFree: ofWeek.length > 0,
  };
}
