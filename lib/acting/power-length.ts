/** How long a power may last, as the page offers it. */
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, startOfDay } from '@/lib/calendar/weeks';

/** In months. */
export const powerLengths = [1, 3, 6, 12] as const;

/** The months that a form named; null where it named none that is offered. */
export function parsePowerLength(value: unknown): number | null {
  return powerLengths.find((months) => String(months) === value) ?? null;
}

/** When a power of so many months ends: after the same day of the month in Oslo, or after the month's last. */
export function endOfPower(months: number, at: Date): Date {
  const [year = 0, month = 1, day = 1] = calendarDate(at).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const lastDay = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
  return startOfDay(addDays(lastDay, 1));
}

/** A moment of the last day on which a power holds. */
export const lastDayOf = (until: Date) => new Date(+until - 1);
