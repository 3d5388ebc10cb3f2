/** The clock. Times are instants; dates and times of day are in Europe/Oslo. */
export const timeZone = 'Europe/Oslo';

/** The current time. Functions take it as a parameter with this default, so that tests can choose it. */
export function now(): Date {
  return new Date();
}
