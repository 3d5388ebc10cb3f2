import { calendarDate, hourOf } from '@/lib/calendar/oslo';
import { isPublicHoliday } from '@/lib/calendar/public-holidays';
import { daysOfWeek, isoWeekday, nextWeek, previousWeek, startOfDay, type Week, weekOf } from '@/lib/calendar/weeks';
import type { FreeSlot } from './slots';

/** A day's free times. `at` is the day's first instant in Oslo, for its name. */
export type Day = { date: string; at: Date; isHoliday: boolean; morning: FreeSlot[]; afternoon: FreeSlot[] };

/** A week of an offer's slots, as a page shows it. */
export type WeekView<Kind extends string = string> = {
  week: Week;
  /** Null if no earlier or later week has a free slot. */
  previous: Week | null;
  next: Week | null;
  days: Day[];
  /** The week has a free slot. */
  hasFree: boolean;
  /** The first free slot of all weeks; null if there is none. */
  first: FreeSlot<Kind> | null;
  /** The slot that was chosen before, if it is still free. */
  chosen: FreeSlot<Kind> | null;
};

/** The days of a week from `today` on; slots earliest first. Saturday and Sunday only if a slot is free. */
export function daysToShow(week: Week, slots: FreeSlot[], today: string): Day[] {
  const byDate = new Map<string, FreeSlot[]>(daysOfWeek(week).map((date) => [date, []]));
  for (const slot of slots) byDate.get(calendarDate(slot.startAt))?.push(slot);
  return [...byDate]
    .map(([date, ofDay]) => dayOf(date, ofDay))
    .filter(({ date, morning, afternoon }) => {
      const hasFree = morning.length + afternoon.length > 0;
      return hasFree || (date >= today && isoWeekday(date) <= 5);
    });
}

/** The weeks before and after that have a link: none before the first free slot, none after the last. */
export function weeksBeside(week: Week, first: FreeSlot | null, last: FreeSlot | null) {
  return {
    previous: first && week > weekOf(first.startAt) ? previousWeek(week) : null,
    next: last && week < weekOf(last.startAt) ? nextWeek(week) : null,
  };
}

function dayOf(date: string, slots: FreeSlot[]): Day {
  // By the clock: twelve hours after midnight is not noon on the two days of a clock change.
  const isMorning = ({ startAt }: FreeSlot) => hourOf(startAt) < 12;
  const firstAfternoon = slots.findIndex((slot) => !isMorning(slot));
  const morningCount = firstAfternoon < 0 ? slots.length : firstAfternoon;
  return {
    date,
    at: startOfDay(date),
    isHoliday: isPublicHoliday(date),
    morning: slots.slice(0, morningCount),
    afternoon: slots.slice(morningCount),
  };
}
