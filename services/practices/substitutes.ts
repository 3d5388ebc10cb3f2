/** Who stands in for a practitioner on whose schedule. Days are calendar days in Europe/Oslo, both ends included. */
import { calendarDate } from '@/lib/calendar/oslo';

export type Substitute = { fromDay: string; untilDay: string; name: string };

/** Who stands in on the day of an instant; undefined where nobody does. Of two, whoever began later. `substitutes`: by first day. */
export function standInAt(substitutes: Substitute[], at: Date): Substitute | undefined {
  const day = calendarDate(at);
  return substitutes.findLast(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
}

/** Those who stand in on any of some days, the first and the last included. */
export function standInWithin(substitutes: Substitute[], first: string, last: string): Substitute[] {
  return substitutes.filter(({ fromDay, untilDay }) => fromDay <= last && first <= untilDay);
}
