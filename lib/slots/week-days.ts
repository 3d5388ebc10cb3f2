import { calendarDate, hourOf } from '@/lib/calendar/oslo';
import { isPublicHoliday } from '@/lib/calendar/public-holidays';
import {
  daysOfWeek,
  isoWeekday,
  nextWeek,
  previousWeek,
  startOfDay,
  type Week,
  weekOfDate,
} from '@/lib/calendar/weeks';
import type { Part } from './asked-times';
import type { FreeSlot } from './slots';

/** A day's free times. `at` is the day's first instant in Oslo, for its name. */
export type Day = { date: string; at: Date; isHoliday: boolean; morning: FreeSlot[]; afternoon: FreeSlot[] };

/** A day in Oslo, and how many times are free on it. */
export type FreeDay = { date: string; morning: number; afternoon: number };

/** A week of an offer's slots, as a page shows it. */
export type WeekView<Kind extends string = string> = {
  week: Week;
  /** Null if no earlier or later week has a free slot. */
  previous: Week | null;
  next: Week | null;
  /** Only times of this part of the day are in `days`; null for all. */
  part: Part | null;
  /** The day that was asked for. */
  date: string | null;
  days: Day[];
  /** Every day of the offer that has a free slot. */
  free: FreeDay[];
  /** The week has a free slot, also outside of `part`. */
  hasFree: boolean;
  /** The first free slot of all weeks; null if there is none. */
  first: FreeSlot<Kind> | null;
  /** The slot that was chosen before, if it is still free. */
  chosen: FreeSlot<Kind> | null;
};

/**
 * The days of a week from `today` on; slots earliest first, of the part of the day alone if one is given. Saturday and Sunday
 * only if a slot is free.
 */
export function daysToShow(week: Week, slots: FreeSlot[], today: string, part: Part | null = null): Day[] {
  const byDate = new Map<string, FreeSlot[]>(daysOfWeek(week).map((date) => [date, []]));
  for (const slot of slots) byDate.get(calendarDate(slot.startAt))?.push(slot);
  return [...byDate]
    .map(([date, ofDay]) => dayOf(date, ofDay))
    .filter(({ date, morning, afternoon }) => {
      const hasFree = morning.length + afternoon.length > 0;
      return hasFree || (date >= today && isoWeekday(date) <= 5);
    })
    .map((day) => ({
      ...day,
      morning: part === 'afternoon' ? [] : day.morning,
      afternoon: part === 'morning' ? [] : day.afternoon,
    }));
}

/** By the clock: twelve hours after midnight is not noon on the two days of a clock change. */
export const isMorning = (at: Date) => hourOf(at) < 12;

/** Whether any time is shown: the week may have none, or none in the part of the day that was asked for. */
export function hasShown({ days }: { days: Day[] }): boolean {
  return days.some(({ morning, afternoon }) => morning.length + afternoon.length > 0);
}

/** How many times of a day are free in a part of it; null for all of it. */
export function freeIn({ morning, afternoon }: FreeDay, part: Part | null): number {
  return (part === 'afternoon' ? 0 : morning) + (part === 'morning' ? 0 : afternoon);
}

/** The first day after a week with a free time in a part of the day, else the first day of all with one. */
export function nextDayWith(free: FreeDay[], week: Week, part: Part): FreeDay | undefined {
  const days = free.filter((day) => freeIn(day, part) > 0);
  return days.find(({ date }) => weekOfDate(date) > week) ?? days[0];
}

/** The weeks before and after that one can leaf to: none before the first free day, none after the last. */
export function weeksBeside(week: Week, free: { date: string }[]) {
  const [first, last] = [free[0], free.at(-1)];
  return {
    previous: first && week > weekOfDate(first.date) ? previousWeek(week) : null,
    next: last && week < weekOfDate(last.date) ? nextWeek(week) : null,
  };
}

function dayOf(date: string, slots: FreeSlot[]): Day {
  const firstAfternoon = slots.findIndex(({ startAt }) => !isMorning(startAt));
  const morningCount = firstAfternoon < 0 ? slots.length : firstAfternoon;
  return {
    date,
    at: startOfDay(date),
    isHoliday: isPublicHoliday(date),
    morning: slots.slice(0, morningCount),
    afternoon: slots.slice(morningCount),
  };
}
