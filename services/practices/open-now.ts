/** Whether a practice is open: by its weekly hours, public holidays and its own days, in Europe/Oslo. */
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { isPublicHoliday } from '@/lib/calendar/public-holidays';
import { addDays, isoWeekday } from '@/lib/calendar/weeks';
import type { OpeningHours, SpecialHours } from './practices';

type Hours = { opensAt: string; closesAt: string };

/** The hours of one day, none where it is closed. `holiday`: closed because the day is a public holiday. */
export type DayHours = { hours: Hours[]; holiday: boolean };

export type OpenNow =
  | { open: true; until: string }
  /** When it opens next: `day` is a calendar date, `time` a time of day. Null if it does not open within 60 days. */
  | { open: false; holiday: boolean; next: { day: string; time: string; today: boolean } | null };

const daysAhead = 60;

/** The hours of a calendar day. The practice's own days win over public holidays, and those over the weekly hours. */
export function hoursOn(day: string, weekly: OpeningHours[], special: SpecialHours[] = []): DayHours {
  const own = special.find((row) => row.day === day);
  if (own) return { hours: own.hours ? [own.hours] : [], holiday: false };
  const ofWeekday = weekly.filter((row) => row.weekday === isoWeekday(day));
  return isPublicHoliday(day) ? { hours: [], holiday: true } : { hours: ofWeekday, holiday: false };
}

/** Open until when, or closed until when, at an instant. */
export function openNow(weekly: OpeningHours[], at: Date, special: SpecialHours[] = []): OpenNow {
  const today = calendarDate(at);
  const time = timeOfDay(at);
  const { hours, holiday } = hoursOn(today, weekly, special);
  const now = hours.find(({ opensAt, closesAt }) => opensAt <= time && time < closesAt);
  if (now) return { open: true, until: now.closesAt };
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    const next = hoursOn(day, weekly, special).hours.find(({ opensAt }) => ahead > 0 || opensAt > time);
    if (next) return { open: false, holiday, next: { day, time: next.opensAt, today: ahead === 0 } };
  }
  return { open: false, holiday, next: null };
}
