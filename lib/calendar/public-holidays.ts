/**
 * Norwegian public holidays and working days, as calendar dates in Europe/Oslo: `2026-12-25`.
 * Holidays: https://lovdata.no/lov/1995-02-24-12 § 2; 1 and 17 May: https://lovdata.no/lov/1947-04-26-1 § 1.
 */
import { easter } from 'date-easter';
import { addDays, isoWeekday } from './weeks';

const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];

const pad = (number: number) => String(number).padStart(2, '0');
const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const { month, day } = easter(year);
  const easterSunday = `${year}-${pad(month)}-${pad(day)}`;
  const moving = fromEaster.map((days) => addDays(easterSunday, days));
  return new Set([...fixed.map((date) => `${year}-${date}`), ...moving]);
}

/** The public holidays of a year, earliest first; two on one day count once. Ordinary Sundays are not among them. */
export function publicHolidays(year: number): string[] {
  return [...holidaysOf(year)].sort();
}

/** True on a public holiday. Half days such as Christmas Eve are none: each workplace decides about them. */
export function isPublicHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays.has(date);
}

/** True from Monday to Friday, except on public holidays. */
export function isWorkingDay(date: string): boolean {
  return isoWeekday(date) <= 5 && !isPublicHoliday(date);
}

/** The public holidays of `days` days, the first of which is `from`. */
export function publicHolidaysWithin(from: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).filter(isPublicHoliday);
}
