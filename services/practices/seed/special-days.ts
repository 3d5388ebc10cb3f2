/** The invented practices' own days: half days before holidays, and one practice that is closed instead. */
import { publicHolidays } from '@/lib/calendar/public-holidays';
import { addDays, isoWeekday } from '@/lib/calendar/weeks';

/** Christmas Eve, New Year's Eve, and the Wednesday before Maundy Thursday, of a year. */
function halfDays(year: number): string[] {
  const maundyThursday = publicHolidays(year).find((day) => isoWeekday(day) === 4 && !day.endsWith('-01-01')) ?? '';
  return [addDays(maundyThursday, -1), `${year}-12-24`, `${year}-12-31`];
}

const closedInstead = 'fjellheim-legesenter';

/** A practice's own days of this year and the next. Those on a weekend are left out: it is closed then. */
export function specialDaysOf(practiceSlug: string, year: number) {
  const hours =
    practiceSlug === closedInstead ? { opensAt: null, closesAt: null } : { opensAt: '08:00', closesAt: '12:00' };
  return [year, year + 1]
    .flatMap(halfDays)
    .filter((day) => isoWeekday(day) <= 5)
    .map((day) => ({ practiceSlug, day, ...hours }));
}
