/**
 * Dates and times in four languages, in Europe/Oslo whatever the machine's time zone. On the server only, as browsers'
 * language data differ. Norwegian and Sami clock: 09.20; English: 09:20.
 */
import 'server-only';
import { timeZone } from '@/lib/calendar/clock';
import { calendarDate, timeOfDay } from '@/lib/calendar/oslo';
import { isoWeekday } from '@/lib/calendar/weeks';
import type { Locale } from './routing';
import {
  samiMonths,
  samiMonthsOfDate,
  samiMonthsShort,
  samiWeekdays,
  samiWeekdaysOfTime,
  samiWeekdaysShort,
} from './sami-dates';

type Length = 'long' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The name of a weekday or month. A formatter is dear to make, and each is made once. */
function nameOf(what: 'weekday' | 'month', locale: Exclude<Locale, 'se'>, length: Length, at: Date): string {
  const key = `${locale} ${what} ${length}`;
  const language = locale === 'en' ? 'en-GB' : locale;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, [what]: length });
  formats.set(key, format);
  return format.format(at).replace('.', '');
}

/** The short name, in Norwegian with the full stop of a word that is cut short: "des.", but "mars". */
function shortName(what: 'weekday' | 'month', locale: Exclude<Locale, 'se'>, at: Date): string {
  const short = nameOf(what, locale, 'short', at);
  return locale === 'en' || short === nameOf(what, locale, 'long', at) ? short : `${short}.`;
}

const monthIndex = (at: Date) => Number(calendarDate(at).slice(5, 7)) - 1;
const weekdayIndex = (at: Date) => isoWeekday(calendarDate(at)) - 1;
const year = (at: Date) => calendarDate(at).slice(0, 4);

/** 3 */
export function dayOfMonth(at: Date): number {
  return Number(calendarDate(at).slice(8));
}

/** "torsdag" or "tor", without a full stop. */
export function weekday(locale: Locale, at: Date, length: Length = 'long'): string {
  if (locale === 'se') return (length === 'long' ? samiWeekdays : samiWeekdaysShort)[weekdayIndex(at)] ?? '';
  return nameOf('weekday', locale, length, at);
}

/** When something happens, in a sentence: "mandag", "Monday"; in Sami the genitive, "vuossárgga". */
export function onWeekday(locale: Locale, at: Date): string {
  return locale === 'se' ? (samiWeekdaysOfTime[weekdayIndex(at)] ?? '') : weekday(locale, at);
}

/** "desember" or "des", without a full stop; in Sami the nominative, for a month that is not part of a date. */
export function monthName(locale: Locale, at: Date, length: Length = 'long'): string {
  if (locale === 'se') return (length === 'long' ? samiMonths : samiMonthsShort)[monthIndex(at)] ?? '';
  return nameOf('month', locale, length, at);
}

// Keeps a day and its month, and a clock word and its time, on one line.
const nbsp = '\u00a0';

/** "3. desember", "juovlamánu 3. b.", "3 December"; no line breaks in it. */
export function dayAndMonth(locale: Locale, at: Date): string {
  if (locale === 'se') return `${samiMonthsOfDate[monthIndex(at)]}${nbsp}${dayOfMonth(at)}.${nbsp}b.`;
  return `${dayOfMonth(at)}${locale === 'en' ? '' : '.'}${nbsp}${monthName(locale, at)}`;
}

/** "3. desember 2026", "juovlamánu 3. b. 2026", "3 December 2026" */
export function dayMonthYear(locale: Locale, at: Date): string {
  return `${dayAndMonth(locale, at)} ${year(at)}`;
}

const afterWeekday = (locale: Locale) => (locale === 'se' ? ', ' : ' ');

/** "torsdag 3. desember", "duorastat, juovlamánu 3. b.", "Thursday 3 December" */
export function dayAndDate(locale: Locale, at: Date): string {
  return `${weekday(locale, at)}${afterWeekday(locale)}${dayAndMonth(locale, at)}`;
}

/** When something happens, in a sentence: "torsdag 3. desember", "Thursday 3 December", "duorastaga, juovlamánu 3. b.". */
export function onDayAndDate(locale: Locale, at: Date): string {
  return `${onWeekday(locale, at)}${afterWeekday(locale)}${dayAndMonth(locale, at)}`;
}

/** "torsdag 3. desember 2026", "duorastat, juovlamánu 3. b. 2026", "Thursday 3 December 2026" */
export function longDate(locale: Locale, at: Date): string {
  return `${dayAndDate(locale, at)} ${year(at)}`;
}

/** "09.20", in English "09:20" */
export function clockTime(locale: Locale, at: Date): string {
  const time = timeOfDay(at);
  return locale === 'en' ? time : time.replace(':', '.');
}

const clockWord: Record<Locale, string> = { nb: 'kl.', nn: 'kl.', se: 'dii.', en: 'at' };

/** "kl. 09.20", "dii. 09.20", "at 09:20" */
export function atTime(locale: Locale, at: Date): string {
  return `${clockWord[locale]}${nbsp}${clockTime(locale, at)}`;
}

/** "torsdag 3. desember kl. 09.20" */
export function dateAndTime(locale: Locale, at: Date): string {
  return `${dayAndDate(locale, at)} ${atTime(locale, at)}`;
}

/** "torsdag 3. desember 2026 kl. 09.20" */
export function longDateAndTime(locale: Locale, at: Date): string {
  return `${longDate(locale, at)} ${atTime(locale, at)}`;
}

/** "09.20–09.40" */
export function timeRange(locale: Locale, from: Date, to: Date): string {
  return `${clockTime(locale, from)}–${clockTime(locale, to)}`;
}

/** "kl. 09.20–09.40", in English "09:20–09:40" */
export function atTimeRange(locale: Locale, from: Date, to: Date): string {
  return `${locale === 'en' ? '' : `${clockWord[locale]}${nbsp}`}${timeRange(locale, from, to)}`;
}

/** "torsdag 3. desember 2026 kl. 09.20–09.40", "Thursday 3 December 2026, 09:20–09:40" */
export function longDateAndTimeRange(locale: Locale, from: Date, to: Date): string {
  return `${longDate(locale, from)}${locale === 'en' ? ',' : ''} ${atTimeRange(locale, from, to)}`;
}

/**
 * "7.–11. desember", "juovlamánu 7.–11. b.", "30. november – 4. desember", "28. desember 2026 – 1. januar 2027". Both days
 * are part of it.
 */
export function dateRange(locale: Locale, from: Date, to: Date): string {
  if (year(from) !== year(to)) return `${dayMonthYear(locale, from)} – ${dayMonthYear(locale, to)}`;
  if (monthIndex(from) !== monthIndex(to)) return `${dayAndMonth(locale, from)} – ${dayAndMonth(locale, to)}`;
  if (locale === 'se') return dayAndMonth('se', to).replace(nbsp, `${nbsp}${dayOfMonth(from)}.–`);
  return `${dayOfMonth(from)}${locale === 'en' ? '' : '.'}–${dayAndMonth(locale, to)}`;
}

// Sami has no settled short names of months: the number stands for it.
function shortDayAndMonth(locale: Locale, at: Date): string {
  if (locale === 'se') return `${dayOfMonth(at)}.${monthIndex(at) + 1}.`;
  return `${dayOfMonth(at)}${locale === 'en' ? '' : '.'}${nbsp}${shortName('month', locale, at)}`;
}

/** For little room, beside the full one for readers: "tor. 3. des. kl. 09.20", "duor 3.12. dii. 09.20". */
export function shortDateAndTime(locale: Locale, at: Date): string {
  const day = locale === 'se' ? weekday('se', at, 'short') : shortName('weekday', locale, at);
  return `${day} ${shortDayAndMonth(locale, at)} ${atTime(locale, at)}`;
}

/** For little room: "30. nov. – 4. des.", "7.–11. des.", "30.11.–4.12.". Both days are part of it. */
export function shortDateRange(locale: Locale, from: Date, to: Date): string {
  if (locale === 'se') return `${shortDayAndMonth('se', from)}–${shortDayAndMonth('se', to)}`;
  if (monthIndex(from) !== monthIndex(to))
    return `${shortDayAndMonth(locale, from)} –${nbsp}${shortDayAndMonth(locale, to)}`;
  return `${dayOfMonth(from)}${locale === 'en' ? '' : '.'}–${shortDayAndMonth(locale, to)}`;
}

/** The text with a capital first letter, for where a date begins a sentence or a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
