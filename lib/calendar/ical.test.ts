/** Files for calendars: lines as the standard has them, and the right time for whoever reads them, also where the clock changes. */
import ICAL from 'ical.js';
import { readCalendar } from '@/scripts/testing/read-calendar';
import { type CalendarEntry, calendarFile } from './ical';

const minute = 60_000;
const madeAt = new Date('2027-01-04T11:12:13.456Z');
const entryAt = (startAt: Date, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: '0b8f7c1e-2f8a-8c43-8c2a-0d9a3f1f2a11', sequence: 3, isCancelled: false, locale: 'se' },
  ...{ startAt, endAt: new Date(+startAt + 20 * minute) },
  title: 'Čoahkkin – Portála: čálit sisa',
  description:
    'Áddjá, bárdni; «čáhci» \\ đ.\nNubbi linnjá, mii lea nu guhkki ahte ii čága ovtta linnjái: ŧ ž š ŋ č đ á 🎈.',
  product: 'Portála',
  ...more,
});

/** As a program reads it that takes the clock from the file's own VTIMEZONE. */
function readByItsOwnZone(file: string): [Date, Date] {
  const calendar = ICAL.Component.fromString(file);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  const entry = calendar.getFirstSubcomponent('vevent');
  const [start, end] = ['dtstart', 'dtend'].map((name) => {
    const property = entry?.getFirstProperty(name);
    const time = property?.getFirstValue() as ICAL.Time;
    if (property?.getFirstParameter('tzid') === zone.tzid) time.zone = zone;
    return time.toJSDate();
  });
  return [start as Date, end as Date];
}

/** Each half hour of these days in UTC, and of the hours around them. */
const halfHoursOf = (day: string) =>
  Array.from({ length: 52 }, (_, n) => new Date(Date.parse(`${day}T00:00:00Z`) + (n - 2) * 30 * minute));

test.each(['2027-03-28', '2027-10-31', '2027-01-15', '2027-07-15', '2030-10-27'])(
  'on %s every time is read as it is, by who knows Oslo and by who reads the clock from the file',
  (day) => {
    for (const startAt of halfHoursOf(day)) {
      const file = calendarFile(entryAt(startAt), madeAt);
      const { startAt: start, endAt: end } = readCalendar(file);
      const endAt = new Date(+startAt + 20 * minute);
      expect([start, end]).toEqual([startAt, endAt]);
      expect(readByItsOwnZone(file)).toEqual([startAt, endAt]);
    }
  },
);

test('a time has the clock of Oslo, and in the hour that comes twice that of Greenwich', () => {
  const startOf = (at: string) => /^DTSTART.*2027.*$/m.exec(calendarFile(entryAt(new Date(at)), madeAt))?.[0].trim();
  expect(
    ['2027-10-30T23:30', '2027-10-31T00:30', '2027-10-31T01:30', '2027-10-31T02:30'].map((at) => startOf(`${at}Z`)),
  ).toEqual([
    'DTSTART;TZID=Europe/Oslo:20271031T013000',
    'DTSTART:20271031T003000Z',
    'DTSTART:20271031T013000Z',
    'DTSTART;TZID=Europe/Oslo:20271031T033000',
  ]);
});

test('no line is longer than 75 octets, each ends as it must, and the texts come back whole', () => {
  const entry = entryAt(new Date('2027-09-22T10:40:00Z'));
  const file = calendarFile(entry, madeAt);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(readCalendar(file)).toEqual({
    ...{ uid: entry.uid, sequence: 3, method: 'PUBLISH', status: 'CONFIRMED', secrecy: 'PRIVATE' },
    ...{ startAt: entry.startAt, endAt: entry.endAt, title: entry.title, description: entry.description },
  });
  expect(file).toContain('\r\nDTSTAMP:20270104T111213Z\r\n');
});

test('one that is cancelled takes the entry out', () => {
  const file = calendarFile(entryAt(new Date('2027-09-22T10:40:00Z'), { isCancelled: true, sequence: 4 }), madeAt);
  expect(readCalendar(file)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 4 });
});
