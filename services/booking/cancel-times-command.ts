/** `node jobs.mjs cancel-times`: which times, by the words of an operator, and what became of them. */
import 'server-only';
import { parseArgs } from 'node:util';
import { now } from '@/lib/calendar/clock';
import { atClock } from '@/lib/calendar/deadline';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, calendarDay, startOfDay } from '@/lib/calendar/weeks';
import type { Command } from '@/lib/jobs/command';
import { findSchedules, type NamedSchedule } from '@/services/practices/schedules-store';
import { cancelTimes, timesToCancel } from './cancel-times';
import type { DayOfTimes } from './cancel-times-store';
import { daysAhead } from './rules';

const usage = `cancel-times --practice NAME [--doctor "NAME"] [--do], the practice's name as in the address of its page, and one of
  --time 2026-12-01T09:00                     the time that starts then
  --day 2026-12-01                            a day
  --from 2026-12-01 --until 2026-12-04        these days, both included; or from and until a clock time, 2026-12-01T12:00
Clock times are in Oslo. It says what it would cancel; with --do it cancels.`;

const options = {
  practice: { type: 'string' },
  doctor: { type: 'string' },
  time: { type: 'string' },
  day: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  do: { type: 'boolean', default: false },
} as const;

const minute = 60_000;

/** `2026-12-01` or `2026-12-01T09:00`, in Oslo. Throws for anything else. */
function readMoment(text: string): { day: string; at: Date | null } {
  const [date, clock] = text.split('T');
  const day = calendarDay(date);
  if (!day || (clock !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)))
    throw new Error(`"${text}" is no day such as 2026-12-01, and no time such as 2026-12-01T09:00.`);
  return { day, at: clock === undefined ? null : atClock(day, clock) };
}

type Given = { time?: string; day?: string; from?: string; until?: string };

/** The instants that are asked for: the first, and the first that is not. Throws where that is not clear. */
export function readRange({ time, day, from, until }: Given): { from: Date; until: Date } {
  if (
    [time, day, from].filter((given) => given !== undefined).length !== 1 ||
    (from === undefined) !== (until === undefined)
  )
    throw new Error(`Say when, in one way.\n${usage}`);
  const first = readMoment(time ?? day ?? from ?? '');
  if (time !== undefined) {
    if (!first.at) throw new Error(`"${time}" has no clock time.`);
    return { from: first.at, until: new Date(+first.at + minute) };
  }
  if (day !== undefined && first.at) throw new Error(`"${day}" is more than a day: use --time, or --from and --until.`);
  const last = readMoment(day ?? until ?? '');
  const range = { from: first.at ?? startOfDay(first.day), until: last.at ?? startOfDay(addDays(last.day, 1)) };
  if (range.from >= range.until) throw new Error('--until is before --from.');
  return range;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const both = (booked: number, open: number, and: string) =>
  `${counted(booked, 'appointment')}${and} ${counted(open, 'free time')}`;

function lineOf({ scheduleId, day, booked, open, held }: DayOfTimes, schedules: NamedSchedule[]): string {
  const name = schedules.find(({ id }) => id === scheduleId)?.practitionerName;
  return `${day} ${name}: ${both(booked, open, ',')}${held > 0 ? `, ${held} of them held just now` : ''}`;
}

const sumOf = (days: DayOfTimes[], what: 'booked' | 'open') => days.reduce((sum, day) => sum + day[what], 0);

/** Days that nobody can book yet have no times: whoever is away then has to be told of again. */
function laterOf(until: Date, at: Date): string[] {
  const last = addDays(calendarDate(at), daysAhead);
  return until > startOfDay(addDays(last, 1)) ? [`Times after ${last} are not made yet: run it again later.`] : [];
}

/** Answers what it would do, day by day, or what it did. Throws, in words for the operator, where it is not clear what is meant. */
export async function runCancelTimes(args: string[], at: Date = now()): Promise<string> {
  const { values } = parseArgs({ args, options, strict: true });
  const { practice, doctor, do: isToDo } = values;
  if (!practice) throw new Error(`Say which practice.\n${usage}`);
  const range = readRange(values);
  const schedules = await findSchedules(practice, doctor);
  if (schedules.length === 0)
    throw new Error(doctor ? `"${doctor}" takes no bookings at ${practice}.` : `Nobody takes bookings at ${practice}.`);
  const times = { ...range, scheduleIds: schedules.map(({ id }) => id) };
  const days = await timesToCancel(times, at);
  const before = [...days.map((day) => lineOf(day, schedules)), ...laterOf(range.until, at)];
  if (!isToDo) {
    const would = both(sumOf(days, 'booked'), sumOf(days, 'open'), ' and block');
    return [...before, `cancel-times: would cancel ${would}. Nothing is changed: add --do.`].join('\n');
  }
  const { cancelled, blocked } = await cancelTimes(times, at);
  return [...before, `cancel-times: cancelled ${both(cancelled, blocked, ' and blocked')}.`].join('\n');
}

/** For the list of commands. */
export const cancelTimesCommand: Command = { name: 'cancel-times', run: (args) => runCancelTimes(args) };
