import { calendarDate, hourOf } from '@/lib/calendar/oslo';
import { daysOfWeek, isoWeekday, nextWeek, previousWeek, startOfDay, type Week, weekOf } from '@/lib/calendar/weeks';
import type { FreeSlot } from './slots';

/** A day's free times. `at` is the day's first instant in Oslo, for its name. */
export type Day = { date: string; at: Date; morning: FreeSlot[]; afternoon: FreeSlot[] };

/** A week of an offer as a page shows it. */
export type WeekView<Kind extends string = string> = {
  week: Week;
  /** Null where nothing more can be had that way. */
  previous: Week | null;
  next: Week | null;
  days: Day[];
  /** The week has a free time. */
  hasFree: boolean;
  /** The first free time of all weeks; null where there is none. */
  first: FreeSlot<Kind> | null;
  /** The time chosen before, as long as it is free. */
  chosen: FreeSlot<Kind> | null;
};

/** The days of a week from `today` on: Monday to Friday, Saturday and Sunday only where a time is free. */
export function daysToShow(week: Week, slots: FreeSlot[], today: string): Day[] {
  return daysOfWeek(week)
    .map((date) => dayOf(date, slots))
    .filter(({ date, morning, afternoon }) => {
      const hasFree = morning.length + afternoon.length > 0;
      return hasFree || (date >= today && isoWeekday(date) <= 5);
    });
}

/**
 * The weeks to leaf to from this one: none before the first free time, or after the last. The first lies ahead, so no link
 * leads to a week that has passed, nor on a Sunday to the one that all but has.
 */
export function weeksBeside(week: Week, first: FreeSlot | null, last: FreeSlot | null) {
  return {
    previous: first && week > weekOf(first.startAt) ? previousWeek(week) : null,
    next: last && week < weekOf(last.startAt) ? nextWeek(week) : null,
  };
}

function dayOf(date: string, slots: FreeSlot[]): Day {
  const ofDay = slots.filter((slot) => calendarDate(slot.startAt) === date);
  // Neither clock change is at noon: twelve hours after a day's beginning would be wrong on two days a year.
  const isMorning = ({ startAt }: FreeSlot) => hourOf(startAt) < 12;
  return {
    date,
    at: startOfDay(date),
    morning: ofDay.filter(isMorning),
    afternoon: ofDay.filter((slot) => !isMorning(slot)),
  };
}
