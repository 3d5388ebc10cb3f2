import { Icon } from '@/components/pictures/icon';
import { addDays, daysOfWeek, startOfDay, type Week, weekNumber } from '@/lib/calendar/weeks';
import { dateRange, shortDateRange } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { weekId } from '@/lib/slots/asked-times';
import { InLittleRoom } from './in-little-room';
import { MoveButton } from './move-button';

type WeekBarProps = LocaleProps & {
  week: Week;
  /** Whether a Saturday or Sunday is shown: the dates then reach to Sunday. */
  withWeekend: boolean;
  /** Null: no button. */
  previous: Week | null;
  next: Week | null;
};

/** The number and dates of a week, and buttons to the weeks before and after: they send the form, so that nothing is lost. */
export function WeekBar({ locale, t, week, withWeekend, previous, next }: WeekBarProps) {
  const monday = daysOfWeek(week)[0] ?? '';
  const [from, to] = [startOfDay(monday), startOfDay(addDays(monday, withWeekend ? 6 : 4))];
  return (
    <div className="weekbar">
      {previous && (
        <MoveButton className="weekbar__prev" to={previous}>
          <Icon name="arrow-left" />
          <span className="aksel-label">
            <span className="aksel-sr-only">{t('times.previousWeek')}: </span>
            {t('times.week', { week: weekNumber(previous) })}
          </span>
        </MoveButton>
      )}
      <h2 className="aksel-heading aksel-heading--medium" id={weekId} tabIndex={-1}>
        {t('times.week', { week: weekNumber(week) })}{' '}
        <span>
          <InLittleRoom short={shortDateRange(locale, from, to)}>{dateRange(locale, from, to)}</InLittleRoom>
        </span>
      </h2>
      {next && (
        <MoveButton className="weekbar__next" to={next}>
          <span className="aksel-label">
            <span className="aksel-sr-only">{t('times.nextWeek')}: </span>
            {t('times.week', { week: weekNumber(next) })}
          </span>
          <Icon name="arrow-right" />
        </MoveButton>
      )}
    </div>
  );
}
