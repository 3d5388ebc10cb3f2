/**
 * Deadlines by the Norwegian calendar: the same clock time in Europe/Oslo, on a working day before. Saturdays, Sundays and
 * public holidays, movable ones too, do not count.
 */
import { calendarDate, timeOfDay } from './oslo';
import { isWorkingDay } from './public-holidays';
import { addDays } from './weeks';

const minute = 60_000;

/**
 * The instant at which a clock in Oslo shows a time of day, `08:20`. In the night when an hour comes twice it is the first of
 * the two; where an hour is missing, as much later as the clock was put forward: 02:30 is 03:30.
 */
export function atClock(date: string, clock: string): Date {
  const [winter, summer] = ['+01:00', '+02:00'].map((offset) => new Date(`${date}T${clock}:00${offset}`)) as [
    Date,
    Date,
  ];
  return calendarDate(summer) === date && timeOfDay(summer) === clock ? summer : winter;
}

/**
 * The same clock time in Oslo as that of an instant, so many working days before its day. Zero days: the instant itself.
 * Twenty-four hours before a Tuesday's 08:20 is Monday 08:20; before a Monday's it is Friday 08:20.
 */
export function workingDaysBefore(instant: Date, days: number): Date {
  if (days <= 0) return instant;
  let date = calendarDate(instant);
  for (let left = days; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkingDay(date)) left -= 1;
  }
  return new Date(+atClock(date, timeOfDay(instant)) + (+instant % minute));
}
