/** Dates and times of day in Europe/Oslo, whatever the machine's time zone. Also used in the browser. */
import { timeZone } from './clock';

// Made when first used: a browser needs 20 ms for one, a slow telephone 100, and most pages use none.
let date: Intl.DateTimeFormat | undefined;
let clock: Intl.DateTimeFormat | undefined;

/** The calendar day: `2026-12-03`. */
export function calendarDate(at: Date): string {
  date ??= new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return date.format(at);
}

/** The time of day: `09:20`. */
export function timeOfDay(at: Date): string {
  clock ??= new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return clock.format(at);
}

/** The hour, 0 to 23. */
export function hourOf(at: Date): number {
  return Number(timeOfDay(at).slice(0, 2));
}
