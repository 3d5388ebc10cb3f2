/** Dates and times of day in Europe/Oslo, whatever the machine's time zone. Also used in the browser. */
import { timeZone } from './clock';

// Pure: in the browser only one of the two is used, and the other costs nothing.
const date = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clock = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day: `2026-12-03`. */
export function calendarDate(at: Date): string {
  return date.format(at);
}

/** The time of day: `09:20`. */
export function timeOfDay(at: Date): string {
  return clock.format(at);
}

/** The hour, 0 to 23. */
export function hourOf(at: Date): number {
  return Number(timeOfDay(at).slice(0, 2));
}
