/** Loads the week of times that a page shows. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { type Week, weekBounds, weekOf } from '@/lib/calendar/weeks';
import { freeBounds, freeSlots } from './offer';
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

/**
 * Loads the week that was asked for, if it lies between this week and the last with a free time. Else the week of the
 * chosen time, else the first with a free time.
 */
export async function loadWeek<Kind extends string>(
  offer: Offer<Kind>,
  chosenBefore: ChosenSlot | undefined,
  asked: Week | null,
  at = now(),
): Promise<WeekView<Kind>> {
  const { first, last, chosen } = await freeBounds(offer, chosenBefore);
  const thisWeek = weekOf(at);
  const lastWeek = last ? weekOf(last.startAt) : thisWeek;
  const inRange = asked && asked >= thisWeek && asked <= lastWeek ? asked : null;
  const start = chosen ?? first;
  const week = inRange ?? (start ? weekOf(start.startAt) : thisWeek);
  const slots = await freeSlots(offer, weekBounds(week));
  const days = daysToShow(week, slots, calendarDate(at));
  return { week, ...weeksBeside(week, first, last), days, hasFree: slots.length > 0, first, chosen };
}
