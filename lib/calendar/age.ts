/** Age, from a calendar date such as `2010-02-28`, on the day in Oslo. */
import { calendarDate } from './oslo';

/** Whole years from a birth date to the day in Oslo at `at`. */
export function ageInYears(birthDate: string, at: Date): number {
  const today = calendarDate(at);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The latest birth date of somebody who is so many years old at `at`; compared as text, it says the same as `ageInYears`. */
export function latestBirthDate(years: number, at: Date): string {
  const today = calendarDate(at);
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}
