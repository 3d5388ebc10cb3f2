/** The access log as a page asks for it: a person, a period, a page of it. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, startOfDay } from '@/lib/calendar/weeks';
import { type LogEvent, namesOfPowers, type PageOfLog, selectFirst, selectLog } from './access-log-store';
import { recordRead } from './reads-store';
import { keptYears } from './retention';

/** So many rows are on a page. */
const rowsOnPage = 50;

export const fixedPeriods = ['month', 'year', 'all'] as const;
/** The last 30 days, the last twelve months, all of it, or a calendar year: `2026`. */
export type Period = (typeof fixedPeriods)[number] | `${number}`;

/** Reads a period from an address; whatever else stands there is the last twelve months. */
export function periodOf(text: string | undefined): Period {
  const fixed = fixedPeriods.find((one) => one === text);
  return fixed ?? (/^2\d{3}$/.test(text ?? '') ? (text as `${number}`) : 'year');
}

/** The instants of a period, in Oslo: the first, and the first that is not. */
export function rangeOf(period: Period, at: Date): { from: Date; until: Date } {
  const today = calendarDate(at);
  const until = startOfDay(addDays(today, 1));
  if (period === 'all') return { from: new Date(0), until };
  if (period === 'month') return { from: startOfDay(addDays(today, -30)), until };
  if (period === 'year') return { from: startOfDay(yearBefore(today)), until };
  return { from: startOfDay(`${period}-01-01`), until: startOfDay(`${Number(period) + 1}-01-01`) };
}

/** The same day a year before; of 29 February the day after. */
const yearBefore = (day: string) =>
  addDays(`${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01`, Number(day.slice(8)) - 1);

/** A page of the log; `older`: the id to ask for the next page with, null on the last. */
export type AccessLog = { events: LogEvent[]; older: number | null; years: number[] };

/** `before`: as `older` said. `namesOf`: the names of citizens, by their ids, as the services know them. */
type Asked = Pick<PageOfLog, 'actionsOf'> & {
  period: Period;
  before: number | null;
  namesOf: (ids: string[]) => Promise<Map<string, string>>;
};

/** Who did what with what is the subject's. That one looks at another's log is recorded. */
export async function readAccessLog(
  acting: Acting<'high'>,
  { period, before, actionsOf, namesOf }: Asked,
  at: Date = now(),
): Promise<AccessLog> {
  await recordRead(acting, { action: 'portal.readLog' }, at);
  const [found, first] = await Promise.all([
    selectLog(acting, { ...rangeOf(period, at), before, count: rowsOnPage + 1, actionsOf }),
    selectFirst(acting, actionsOf),
  ]);
  const events = found.slice(0, rowsOnPage);
  const older = found.length > rowsOnPage ? (events.at(-1)?.id ?? null) : null;
  return { events: await withNames(acting, events, namesOf), older, years: yearsSince(first, at) };
}

/** More than anybody has: who has more gets the newest. */
const rowsInFile = 20_000;

/** All of one's own log, for the file that one takes out: the newest first. `isCut`: there is more than fits in it. */
export async function readWholeLog(
  own: Acting<'high'>,
  namesOf: Asked['namesOf'],
  at: Date = now(),
  most = rowsInFile,
): Promise<{ events: LogEvent[]; isCut: boolean }> {
  const asked = { ...rangeOf('all', at), before: null, count: most + 1, actionsOf: () => [] };
  const found = await selectLog(own, asked);
  return { events: await withNames(own, found.slice(0, most), namesOf), isCut: found.length > most };
}

async function withNames(acting: Acting<'high'>, events: LogEvent[], namesOf: Asked['namesOf']): Promise<LogEvent[]> {
  const ids = [...new Set(events.flatMap(({ actor }) => (actor.kind === 'citizen' ? [actor.id] : [])))];
  const [known, given] = await Promise.all([namesOf(ids), namesOfPowers(acting, ids)]);
  return events.map(({ actor, ...event }) => {
    if (actor.kind !== 'citizen') return { ...event, actor };
    return { ...event, actor: { ...actor, name: known.get(actor.id) ?? given.get(actor.id) ?? null } };
  });
}

/** The calendar years that there can be rows of, the latest first. */
function yearsSince(first: Date | null, at: Date): number[] {
  const last = Number(calendarDate(at).slice(0, 4));
  const from = Math.max(Number(calendarDate(first ?? at).slice(0, 4)), last - keptYears);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, nth) => last - nth);
}
