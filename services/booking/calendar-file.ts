/** An appointment as a file for calendars, which others see: docs/decisions/059-calendar.md says what is left out. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { calendarFile } from '@/lib/calendar/ical';
import { stableId } from '@/lib/database/stable-id';
import type { Locale } from '@/lib/i18n/routing';
import { portalLines } from '@/lib/notifications/texts';
import type { CalendarAppointment } from './calendar-store';
import { calendarTitle, type Telling } from './told-texts';

/** The file. `whose`: as messages have it. The same appointment has the same UID, and with each change a higher SEQUENCE. */
export function calendarOf(
  locale: Locale,
  { id, version, status, startAt, endAt }: CalendarAppointment,
  whose: Telling['whose'],
  at: Date = now(),
): string {
  const isCancelled = status === 'cancelled';
  const { name, logIn } = portalLines(locale);
  const entry = { sequence: version, isCancelled, startAt, endAt, locale, description: logIn, product: name };
  // Not the id itself: the receipt's number is a part of it, and a practice may take that as proof.
  const uid = stableId('calendar', id);
  return calendarFile({ ...entry, uid, title: calendarTitle(locale, { whose, isCancelled }) }, at);
}
