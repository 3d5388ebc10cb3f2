/** When people are told: not at night, and the day before at a time when a call can still be made. */
import { atClock } from '@/lib/calendar/deadline';
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { addDays, startOfDay } from '@/lib/calendar/weeks';

const hour = 3_600_000;
/** Clock times in Oslo between which people are told what they did not just do themselves. */
const [morning, evening] = ['08:00', '21:00'];

/** The first instant from `at` on when people are awake. */
export function awake(at: Date): Date {
  const [date, clock] = [calendarDate(at), timeOfDay(at)];
  if (clock < morning) return atClock(date, morning);
  return clock < evening ? at : atClock(addDays(date, 1), morning);
}

/** The day before, at ten; what it says is true until midnight. Null where that is less than twelve hours ahead. */
export function dayBefore(startAt: Date, at: Date): { sendAt: Date; notAfter: Date } | null {
  const date = calendarDate(startAt);
  const sendAt = atClock(addDays(date, -1), '10:00');
  return +sendAt - +at < 12 * hour ? null : { sendAt, notAfter: startOfDay(date) };
}

/** An hour before. Null where that is night, or less than two hours ahead: then one has just been told. */
export function hourBefore(startAt: Date, at: Date): { sendAt: Date } | null {
  const sendAt = new Date(+startAt - hour);
  const isNight = timeOfDay(sendAt) < '07:00' || timeOfDay(sendAt) >= evening;
  return isNight || +sendAt - +at < 2 * hour ? null : { sendAt };
}
