/** The citizen's own appointment as a file for calendars. */
import 'server-only';
import { type Acting, isForOneself } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import { recordReadOf } from './booking';
import { calendarOf } from './calendar-file';
import { selectForCalendar } from './calendar-store';

/** The file; null for any other id. Who acts for another stands in the access log first. */
export async function readCalendar(
  acting: Acting<'high'>,
  id: string,
  locale: Locale,
  at: Date = now(),
): Promise<string | null> {
  const found = await selectForCalendar(acting, id);
  if (!found) return null;
  await recordReadOf(acting, found, at);
  return calendarOf(locale, found, isForOneself(acting) ? 'own' : 'other', at);
}
