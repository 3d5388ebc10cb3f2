/** The rules of earlier times, as pure functions: when a time is offered, for how long, and how near it may be. */
import { atClock } from '@/lib/calendar/deadline';
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { addDays, isoWeekday, startOfDay } from '@/lib/calendar/weeks';
import type { noticesBefore, partsOfDay } from './schema';

export type NoticeBefore = (typeof noticesBefore)[number];
export type PartOfDay = (typeof partsOfDay)[number];

/** The days that can be chosen; Monday is 1. */
export const workdays = [1, 2, 3, 4, 5] as const;

/** How long a time is held for whom it is offered. */
export const offeredMinutes = 120;

/** So many offers in a row without an answer, and nobody waits any more. */
export const mostUnanswered = 3;

/** How many days somebody without an appointment waits. */
export const waitingDays = 30;

/** Clock times in Oslo between which times are offered: each is over before people go to bed. */
const [firstOffer, lastOffer] = ['08:00', '19:00'];

const later = (at: Date, minutes: number) => new Date(+at + minutes * 60_000);

/** Until when a time that is offered now is held; null: nothing is offered now, in the evening and at night. */
export function offeredUntil(at: Date): Date | null {
  const clock = timeOfDay(at);
  return clock >= firstOffer && clock <= lastOffer ? later(at, offeredMinutes) : null;
}

/** The first starts that may be offered, where a time is held until `until`: there is an hour to get there. */
export function firstStarts(at: Date, until: Date): Record<NoticeBefore, Date> {
  const hours = later(until, 60);
  const fromDay = (days: number) => new Date(Math.max(+startOfDay(addDays(calendarDate(at), days)), +hours));
  return { hours, day: fromDay(1), twoDays: fromDay(2) };
}

/** Until when somebody without an appointment waits: the end of a day in Oslo. */
export function waitsUntil(at: Date): Date {
  return atClock(addDays(calendarDate(at), waitingDays), '19:00');
}

/** Whether a time is on one of the days, in one of the parts of the day. */
export function isAmong(
  startAt: Date,
  { weekdays, parts }: { weekdays: readonly number[]; parts: readonly PartOfDay[] },
) {
  const part = timeOfDay(startAt) < '12:00' ? 'morning' : 'afternoon';
  return weekdays.includes(isoWeekday(calendarDate(startAt))) && parts.includes(part);
}
