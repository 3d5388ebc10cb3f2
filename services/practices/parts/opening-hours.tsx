import { Tag } from '@/components/design-system';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { daysOfWeek, isoWeekday, startOfDay, weekOf } from '@/lib/calendar/weeks';
import { capitalised, onWeekday, weekday } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import { type OpenNow, openNow } from '@/services/practices/open-now';
import type { OpeningHours as Hours } from '@/services/practices/practices';

/** "08:00" as the language writes it: "08.00". */
function clockOf(locale: Locale, time: string): string {
  return locale === 'en' ? time.slice(0, 5) : time.slice(0, 5).replace(':', '.');
}

/** Whether the practice is open now, and the week's opening hours with today marked. */
export function OpeningHours({ locale, t, hours }: LocaleProps & { hours: Hours[] }) {
  const at = now();
  const today = isoWeekday(calendarDate(at));
  const week = daysOfWeek(weekOf(at)).map((day, index) => ({
    days: [index + 1],
    name: capitalised(weekday(locale, startOfDay(day))),
    hours: hours.filter((row) => row.weekday === index + 1),
  }));
  const weekendClosed = week.slice(5).every((day) => day.hours.length === 0);
  const rows = weekendClosed ? [...week.slice(0, 5), { days: [6, 7], name: t('practice.weekend'), hours: [] }] : week;
  return (
    <>
      <OpenTag {...{ locale, t }} open={openNow(hours, at)} />
      <table className="hours gap-s">
        <caption className="aksel-sr-only">{t('practice.openingHours')}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} aria-current={row.days.includes(today) ? 'date' : undefined}>
              <th scope="row">{row.name}</th>
              <td>
                {row.hours.map((h) => `${clockOf(locale, h.opensAt)}–${clockOf(locale, h.closesAt)}`).join(', ') ||
                  t('practice.closed')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function OpenTag({ locale, t, open }: LocaleProps & { open: OpenNow }) {
  const text = () => {
    if (open.open) return t('practice.openUntil', { clock: clockOf(locale, open.until) });
    if (!open.next) return t('practice.closedNow');
    const clock = clockOf(locale, open.next.time);
    if (open.next.today) return t('practice.closedUntilToday', { clock });
    return t('practice.closedUntil', { clock, weekday: onWeekday(locale, startOfDay(open.next.day)) });
  };
  return (
    <p>
      <Tag size="small" variant="moderate" data-color={open.open ? 'success' : 'neutral'}>
        {text()}
      </Tag>
    </p>
  );
}
