import { calendarDate } from '@/lib/calendar/oslo';
import type { Texts } from '@/lib/i18n/texts';

const minute = 60_000;
const day = 24 * 60 * minute;

type Distance = {
  unit: 'minutesLater' | 'minutesEarlier' | 'hoursLater' | 'hoursEarlier' | 'daysLater' | 'daysEarlier' | 'same';
  count: number;
};

/** Calendar days in Oslo from one instant to another; negative if the other is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(calendarDate(to)) - Date.parse(calendarDate(from))) / day);
}

/** How far `other` is from `wanted`: in days if it is another day, else in whole hours if possible, else in minutes. */
export function distanceBetween(wanted: Date, other: Date): Distance {
  const days = daysBetween(wanted, other);
  if (days !== 0) return { unit: days > 0 ? 'daysLater' : 'daysEarlier', count: Math.abs(days) };
  const minutes = Math.round((other.getTime() - wanted.getTime()) / minute);
  if (minutes === 0) return { unit: 'same', count: 0 };
  const later = minutes > 0;
  if (minutes % 60 === 0) return { unit: later ? 'hoursLater' : 'hoursEarlier', count: Math.abs(minutes) / 60 };
  return { unit: later ? 'minutesLater' : 'minutesEarlier', count: Math.abs(minutes) };
}

/** The same in words: "20 minutter senere", "Dagen etter". */
export function distanceText(t: Texts, wanted: Date, other: Date): string {
  const { unit, count } = distanceBetween(wanted, other);
  return t(`times.distance.${unit}`, { count });
}
