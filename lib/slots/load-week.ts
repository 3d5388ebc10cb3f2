/** The week of an offer that a page shows. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { type Week, weekBounds, weekOf } from '@/lib/calendar/weeks';
import { firstFree, freeSlots, lastFree } from './offer';
import type { ChosenSlot, FreeSlot, Offer } from './slots';
import { daysToShow, type WeekView, weeksBeside } from './week-days';

/** The chosen time, as long as it is offered; else null. */
export async function stillFree<Kind extends string>(
  offer: Offer<Kind>,
  chosen: ChosenSlot | undefined,
): Promise<FreeSlot<Kind> | null> {
  if (!chosen || chosen.scheduleId !== offer.scheduleId) return null;
  const from = new Date(chosen.startAt);
  return (await freeSlots(offer, { from, to: new Date(from.getTime() + 1) }))[0] ?? null;
}

/**
 * The week to show: the one asked for, between this week and the last with a free time; else that of the chosen time,
 * else the first with a free time.
 */
export async function loadWeek<Kind extends string>(
  offer: Offer<Kind>,
  chosenBefore: ChosenSlot | undefined,
  asked: Week | null,
  at = now(),
): Promise<WeekView<Kind>> {
  const [first, last, chosen] = await Promise.all([firstFree(offer), lastFree(offer), stillFree(offer, chosenBefore)]);
  const thisWeek = weekOf(at);
  const lastWeek = last ? weekOf(last.startAt) : thisWeek;
  const inReach = asked && asked >= thisWeek && asked <= lastWeek ? asked : null;
  const start = chosen ?? first;
  const week = inReach ?? (start ? weekOf(start.startAt) : thisWeek);
  const slots = await freeSlots(offer, weekBounds(week));
  const days = daysToShow(week, slots, calendarDate(at));
  return { week, ...weeksBeside(week, first, last), days, hasFree: slots.length > 0, first, chosen };
}
