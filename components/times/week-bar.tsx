import { Icon } from '@/components/pictures/icon';
import { addDays, daysOfWeek, startOfDay, type Week, weekNumber } from '@/lib/calendar/weeks';
import { dateRange } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

type WeekBarProps = LocaleProps & {
  /** The address of the same page with another week. */
  weekHref: (week: Week) => string;
  week: Week;
  /** Whether a Saturday or Sunday is shown: the dates then reach to Sunday. */
  withWeekend: boolean;
  /** Null: no link. */
  previous: Week | null;
  next: Week | null;
};

/** The number and dates of a week, and links to the weeks before and after. */
export function WeekBar({ locale, t, weekHref, week, withWeekend, previous, next }: WeekBarProps) {
  const monday = daysOfWeek(week)[0] ?? '';
  return (
    <div className="weekbar">
      {previous && (
        <a
          className="aksel-button aksel-button--medium weekbar__prev"
          data-variant="secondary"
          href={weekHref(previous)}
        >
          <Icon name="arrow-left" />
          <span className="aksel-label">{t('times.previousWeek')}</span>
        </a>
      )}
      <h2 className="aksel-heading aksel-heading--medium" id="week">
        {t('times.week', { week: weekNumber(week) })}{' '}
        <span>{dateRange(locale, startOfDay(monday), startOfDay(addDays(monday, withWeekend ? 6 : 4)))}</span>
      </h2>
      {next && (
        <a className="aksel-button aksel-button--medium weekbar__next" data-variant="secondary" href={weekHref(next)}>
          <span className="aksel-label">{t('times.nextWeek')}</span>
          <Icon name="arrow-right" />
        </a>
      )}
    </div>
  );
}
