/** ISO 8601 weeks and calendar days in Europe/Oslo, correct across clock changes, the end of the year and week 53. */
import { calendarDate, hourOf } from './oslo';

/** A week by its ISO name, `2026-W49`. */
export type Week = `${number}-W${string}`;

const hour = 3_600_000;
const day = 24 * hour;

/** The instant at which a calendar day begins in Oslo, where the clock never changes at midnight. */
export function startOfDay(date: string): Date {
  const winter = new Date(`${date}T00:00:00+01:00`);
  return calendarDate(winter) === date && hourOf(winter) === 0 ? winter : new Date(+winter - hour);
}

/** The calendar day `days` after another; before it, if negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The week that a calendar day is in. It belongs to the year that its Thursday is in. */
export function weekOfDate(date: string): Week {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = Number(thursday.slice(0, 4));
  const dayOfYear = (Date.parse(`${thursday}T00:00:00Z`) - Date.UTC(year, 0, 1)) / day;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
}

function mondayOf(week: Week): string {
  const fourthOfJanuary = `${week.slice(0, 4)}-01-04`;
  return addDays(fourthOfJanuary, 1 - isoWeekday(fourthOfJanuary) + (weekNumber(week) - 1) * 7);
}

/** The week that an instant is in. */
export function weekOf(at: Date): Week {
  return weekOfDate(calendarDate(at));
}

/** Parses a week; null for anything else, also for week 53 of a year with 52. */
export function parseWeek(text: string | null | undefined): Week | null {
  if (!text || !/^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text)) return null;
  const week = text as Week;
  return weekOfDate(mondayOf(week)) === week ? week : null;
}

/** Parses a calendar day of this century, `2026-12-03`; null for anything else, also for 30 February. */
export function calendarDay(text: string | null | undefined): string | null {
  if (!text || !/^20\d\d-\d\d-\d\d$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}

/** The number of a week in its year, 1 to 53. */
export function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

export function nextWeek(week: Week): Week {
  return weekOfDate(addDays(mondayOf(week), 7));
}

export function previousWeek(week: Week): Week {
  return weekOfDate(addDays(mondayOf(week), -7));
}

/** From the start of Monday to the start of the next Monday, which is not part of it: 167, 168 or 169 hours. */
export function weekBounds(week: Week): { from: Date; to: Date } {
  const monday = mondayOf(week);
  return { from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) };
}

/** The seven calendar days of a week, Monday first. */
export function daysOfWeek(week: Week): string[] {
  const monday = mondayOf(week);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
