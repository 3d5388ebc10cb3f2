/** The one clock. Times are instants; what is shown or ruled by the calendar is Europe/Oslo. */
export const timeZone = 'Europe/Oslo';

/** Now. A parameter with this as its default is how rules and statements get the time. */
export function now(): Date {
  return new Date();
}
