import { Tag } from '@/components/design/tag';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, daysOfWeek, startOfDay, weekOf } from '@/lib/calendar/weeks';
import { capitalised, onDayAndDate, onWeekday, weekday } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { type DayHours, hoursOn, openNow } from '@/services/practices/open-now';
import type { PracticePage } from '@/services/practices/practices';

/** "08:00" as the language writes it: "08.00". */
function clockOf(locale: Locale, time: string): string {
  return locale === 'en' ? time.slice(0, 5) : time.slice(0, 5).replace(':', '.');
}

type OpeningHoursProps = LocaleProps & { practice: Pick<PracticePage, 'openingHours' | 'specialHours'> };

/** Whether the practice is open now, and this week's opening hours with today marked. */
export function OpeningHours({ locale, t, practice: { openingHours, specialHours } }: OpeningHoursProps) {
  const at = now();
  const today = calendarDate(at);
  const week = daysOfWeek(weekOf(at)).map((day) => ({
    days: [day],
    name: capitalised(weekday(locale, startOfDay(day))),
    ...hoursOn(day, openingHours, specialHours),
  }));
  const weekend = week.slice(5);
  const weekendClosed = weekend.every(({ hours }) => hours.length === 0);
  const rows = weekendClosed
    ? [...week.slice(0, 5), { days: weekend.flatMap(({ days }) => days), name: t('practice.weekend'), ...closed }]
    : week;
  return (
    <>
      <OpenState {...{ locale, t }} practice={{ openingHours, specialHours }} />
      <table className="hours gap-s">
        <caption className="aksel-sr-only">{t('practice.openingHours')}</caption>
        <tbody>
          {rows.map(({ name, days, ...hours }) => (
            <tr key={name} aria-current={days.includes(today) ? 'date' : undefined}>
              <th scope="row">{name}</th>
              <td>{hoursText(locale, t, hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const closed: DayHours = { hours: [], holiday: false };

function hoursText(locale: Locale, t: Texts, { hours, holiday }: DayHours): string {
  if (holiday) return t('practice.closedHoliday');
  const times = hours.map(({ opensAt, closesAt }) => `${clockOf(locale, opensAt)}–${clockOf(locale, closesAt)}`);
  return times.join(', ') || t('practice.closed');
}

/** Whether the practice is open now, until when, or when it opens. */
export function OpenState({ locale, t, practice: { openingHours, specialHours } }: OpeningHoursProps) {
  const at = now();
  const today = calendarDate(at);
  const open = openNow(openingHours, at, specialHours);
  const text = () => {
    if (open.open) return t('practice.openUntil', { clock: clockOf(locale, open.until) });
    if (!open.next) return open.holiday ? t('practice.closedHoliday') : t('practice.closedNow');
    const { day, time } = open.next;
    const clock = clockOf(locale, time);
    if (open.next.today) return t('practice.closedUntilToday', { clock });
    // A week from now the weekday alone would mean today.
    const nameOf = day < addDays(today, 7) ? onWeekday : onDayAndDate;
    const until = { clock, weekday: nameOf(locale, startOfDay(day)) };
    return open.holiday ? t('practice.closedHolidayUntil', until) : t('practice.closedUntil', until);
  };
  return (
    <p>
      <Tag data-color={open.open ? 'success' : 'neutral'}>{text()}</Tag>
    </p>
  );
}
