/**
 * What the portal says of times that are easily got wrong: clock changes, week 53, 17 May, Easter. `services/booking/other-zones.test.ts`
 * runs this file in processes, and on connections, whose clock is in other zones, and compares.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { workingDaysBefore } from '@/lib/calendar/deadline';
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { addDays, startOfDay, type Week, weekOf } from '@/lib/calendar/weeks';
import { closeDatabase } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import { longDateAndTimeRange, shortDateAndTime } from '@/lib/i18n/dates';
import { locales } from '@/lib/i18n/routing';
import { generateSlots } from '@/lib/slots/generate';
import { loadWeek } from '@/lib/slots/load-week';
import { rulesAsSelect } from '@/lib/slots/weekly-rules';
import { mayBookAlone } from '@/services/booking/rules';
import { openNow } from '@/services/practices/open-now';

/** Just before and after midnight in Oslo, both clock changes, the end of a year, and days around holidays. */
const instants = [
  '2026-11-29T22:59:00Z',
  '2026-11-29T23:00:00Z',
  '2026-12-31T22:30:00Z',
  '2027-01-03T23:30:00Z',
  '2027-03-28T00:30:00Z',
  '2027-03-28T01:30:00Z',
  '2027-03-30T09:40:00Z',
  '2027-05-18T10:20:00Z',
  '2027-10-31T00:30:00Z',
  '2027-10-31T01:30:00Z',
  '2027-11-01T07:20:00Z',
].map((text) => new Date(text));

const oslo = (at: Date) => `${calendarDate(at)} ${timeOfDay(at)}`;
const daily = [1, 2, 3, 4, 5, 6, 7];
const fromNightToMorning = daily.flatMap((weekday) => [
  { weekday, startsAt: '00:30', endsAt: '04:30', slotMinutes: 60 },
  { weekday, startsAt: '09:00', endsAt: '09:20', slotMinutes: 20 },
]);
const hours = daily.slice(0, 5).map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '15:30' }));

/** A practice that is open also on Easter Sunday of 2027, the day on which the clock is put forward. */
const specialHours = sql`select 'vik' as place, '2027-03-28'::date as day, '00:00'::time as opens_at, '24:00'::time as closes_at`;

/** The times of a week as a page shows them: made a week ahead by the weekly rules, in a schedule of their own. */
async function weekOfTimes(week: Week, monday: string): Promise<string[]> {
  const [scheduleId, at] = [randomUUID(), startOfDay(addDays(monday, -1))];
  const rules = rulesAsSelect(fromNightToMorning.map((rule) => ({ ...rule, scheduleId, place: 'vik', kind: 'visit' })));
  await generateSlots(inPieces, rules, at, 8, specialHours);
  const asked = { week, date: null, part: null };
  const { days } = await loadWeek({ scheduleId, kind: 'visit', leadMinutes: 0 }, undefined, asked, at);
  return days.map(({ date, isHoliday, morning, afternoon }) => {
    const times = [...morning, ...afternoon].map(({ startAt, endAt }) => `${timeOfDay(startAt)}-${timeOfDay(endAt)}`);
    return `${date} ${isHoliday ? 'holiday' : ''} ${times.join(' ')}`;
  });
}

/** The weeks of both clock changes, of the end of a year with 53 of them, and of 17 May. */
export const weeks: [Week, string][] = [
  ['2026-W53', '2026-12-28'],
  ['2027-W12', '2027-03-22'],
  ['2027-W20', '2027-05-17'],
  ['2027-W43', '2027-10-25'],
];

/** All of it, as text to compare. */
export async function timesSaid() {
  const said = instants.map((at) => ({
    oslo: oslo(at),
    week: weekOf(at),
    day: startOfDay(calendarDate(at)).toISOString(),
    deadlines: [1, 2, 3].map((days) => oslo(workingDaysBefore(at, days))),
    texts: locales.flatMap((locale) => [
      longDateAndTimeRange(locale, at, new Date(+at + 1_200_000)),
      shortDateAndTime(locale, at),
    ]),
    open: openNow(hours, at),
    isSixteen: mayBookAlone('2010-12-31', at),
  }));
  const shown: Record<string, string[]> = {};
  for (const [week, monday] of weeks) shown[week] = await weekOfTimes(week, monday);
  return { said, shown };
}

if (process.argv[1]?.endsWith('times-said.ts')) {
  timesSaid()
    .then((all) => process.stdout.write(JSON.stringify({ ...all, offset: new Date(0).getTimezoneOffset() })))
    .finally(closeDatabase);
}
