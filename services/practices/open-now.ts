/** Whether a practice is open, by its weekly opening hours in Europe/Oslo. Public holidays are not known. */
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { addDays, isoWeekday } from '@/lib/calendar/weeks';
import type { OpeningHours } from './practices';

export type OpenNow =
  | { open: true; until: string }
  /** When it opens next: `day` is a calendar date, `time` a time of day. Null if it never opens. */
  | { open: false; next: { day: string; time: string; today: boolean } | null };

/** Open until when, or closed until when, at an instant. */
export function openNow(hours: OpeningHours[], at: Date): OpenNow {
  const today = calendarDate(at);
  const time = timeOfDay(at);
  const now = hours.find((row) => row.weekday === isoWeekday(today) && row.opensAt <= time && time < row.closesAt);
  if (now) return { open: true, until: now.closesAt };
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    const next = hours.find((row) => row.weekday === isoWeekday(day) && (ahead > 0 || row.opensAt > time));
    if (next) return { open: false, next: { day, time: next.opensAt, today: ahead === 0 } };
  }
  return { open: false, next: null };
}
