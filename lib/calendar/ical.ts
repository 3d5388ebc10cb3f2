/**
 * An iCalendar file (RFC 5545) with one entry, by ical.js. Calendars are shared: an entry is private, and names no person,
 * no place and no address. Why so: docs/decisions/059-calendar.md.
 */
import 'server-only';
import ICAL from 'ical.js';
import type { Locale } from '@/lib/i18n/routing';
import { now, timeZone } from './clock';
import { calendarDate, hourOf, timeOfDay } from './oslo';

export type CalendarEntry = {
  /** The same for one thing, whatever becomes of it: by it a calendar finds the entry again. */
  uid: string;
  /** Higher each time that it has changed. */
  sequence: number;
  isCancelled: boolean;
  startAt: Date;
  endAt: Date;
  locale: Locale;
  title: string;
  description: string;
  /** Who makes the file. */
  product: string;
};

// Norway's clock as it has been since 1996, from the tz database. `ical.test.ts` holds it to what Node knows.
const oslo = ICAL.Component.fromString(`BEGIN:VTIMEZONE
TZID:${timeZone}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`);

// Octets. The library does not count the space with which a folded line goes on: 75 is the most that a line may have.
ICAL.foldLength = 74;

const utc = (at: Date) => ICAL.Time.fromJSDate(at, true);

const hour = 3_600_000;
/** True in the hour that comes twice: programs differ in which of the two a clock time names. */
const isInTwofoldHour = (at: Date) =>
  hourOf(at) === hourOf(new Date(+at + hour)) || hourOf(at) === hourOf(new Date(+at - hour));

function addTime(entry: ICAL.Component, name: 'dtstart' | 'dtend', at: Date): void {
  if (isInTwofoldHour(at)) return void entry.addPropertyWithValue(name, utc(at));
  // The library's own conversion is an hour off around the changes.
  const clock = ICAL.Time.fromDateTimeString(`${calendarDate(at)}T${timeOfDay(at)}:00`);
  entry.addPropertyWithValue(name, clock).setParameter('tzid', timeZone);
}

/**
 * The file, with lines folded and ended as the standard says. One that is cancelled has METHOD:CANCEL, by which a calendar takes
 * the entry away. `at`: when it is made.
 */
export function calendarFile(given: CalendarEntry, at: Date = now()): string {
  const { uid, sequence, isCancelled, startAt, endAt, locale, title, description, product } = given;
  const entry = new ICAL.Component('vevent');
  entry.addPropertyWithValue('uid', uid);
  entry.addPropertyWithValue('sequence', sequence);
  entry.addPropertyWithValue('dtstamp', utc(at));
  addTime(entry, 'dtstart', startAt);
  addTime(entry, 'dtend', endAt);
  entry.addPropertyWithValue('summary', title).setParameter('language', locale);
  entry.addPropertyWithValue('description', description).setParameter('language', locale);
  entry.addPropertyWithValue('class', 'PRIVATE');
  entry.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  const file = new ICAL.Component('vcalendar');
  file.addPropertyWithValue('version', '2.0');
  file.addPropertyWithValue('prodid', `-//${product}//${product}//${locale.toUpperCase()}`);
  file.addPropertyWithValue('method', isCancelled ? 'CANCEL' : 'PUBLISH');
  file.addSubcomponent(new ICAL.Component(oslo.toJSON()));
  file.addSubcomponent(entry);
  return `${file.toString()}\r\n`;
}
