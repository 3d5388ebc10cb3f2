/** Which of an offer's times a page shows: as its address says it, and as the buttons of its form ask for it. */
import { calendarDay, parseWeek, type Week } from '@/lib/calendar/weeks';
import type { Query } from '@/lib/doors/href';

export type Part = 'morning' | 'afternoon';

/** A week, or a day and with it its week; and the part of the day, null for all of it. All null: what comes first. */
export type AskedTimes = { week: Week | null; date: string | null; part: Part | null };

type Given = { week?: unknown; date?: unknown; part?: unknown };

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const parsePart = (value: unknown): Part | null => (value === 'morning' || value === 'afternoon' ? value : null);

/** Reads an address. Anything can be in one: what is none counts as missing. */
export function parseAskedTimes({ week, date, part }: Given): AskedTimes {
  return { week: parseWeek(textOf(week)), date: calendarDay(textOf(date)), part: parsePart(part) };
}

/** The same as the query of an address. */
export function askedQuery({ week, date, part }: AskedTimes): Query {
  return { week: date ? null : week, date, part };
}

/** No times in particular: those that come first. */
export const nothingAsked: AskedTimes = { week: null, date: null, part: null };

/**
 * Where on the page one arrives: at the day or the week that was asked for. Else an empty fragment: without one a browser
 * takes along the fragment of the page that it comes from.
 */
export function fragmentOf({ week, date, part }: AskedTimes): string {
  if (date) return `#${dayId(date)}`;
  return week || part ? `#${weekId}` : '#';
}

/** The ids of the headings at which one arrives. */
export const weekId = 'week';
export const dayId = (date: string) => `d${date}`;

/**
 * Reads a form of times: what it showed, and what a button other than "Next" asks for. The buttons: `times` of a week or a day,
 * `only` a part of the day, `goto` the day that is chosen in `date`, `show` a day with all its times, `all` from the start.
 */
export function readTimesForm(form: FormData): { shown: AskedTimes; move: AskedTimes | null } {
  const shown = parseAskedTimes({ week: form.get('week'), part: form.get('part') });
  return { shown, move: moveOf(form, shown) };
}

function moveOf(form: FormData, { week, part }: AskedTimes): AskedTimes | null {
  const times = form.get('times');
  if (form.has('all')) return nothingAsked;
  if (form.has('show')) return parseAskedTimes({ date: form.get('show') });
  if (form.has('only')) return parseAskedTimes({ week, part: form.get('only') });
  if (form.has('goto')) return parseAskedTimes({ date: form.get('date'), week, part });
  return times === null ? null : parseAskedTimes({ date: times, week: times, part });
}
