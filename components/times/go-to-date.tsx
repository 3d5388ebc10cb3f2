import { startOfDay, weekNumber, weekOfDate } from '@/lib/calendar/weeks';
import { capitalised, dayAndDate } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { freeIn, type WeekView } from '@/lib/slots/week-days';
import { MoveButton } from './move-button';
import { dateFieldId } from './part-of-day';

/** The days that have free times, by week, and how many: it cannot be filled in wrongly. The button leads to the day. */
export function GoToDate({ locale, t, view }: LocaleProps & { view: WeekView }) {
  const { week, date, free, part } = view;
  const days = free.filter((day) => freeIn(day, part) > 0);
  const weeks = [...new Set(days.map((day) => weekOfDate(day.date)))];
  const shown = days.find((day) => day.date === date) ?? days.find((day) => weekOfDate(day.date) >= week);
  if (days.length === 0) return null;
  return (
    <div className="goto">
      <label htmlFor={dateFieldId}>{t('times.goToDate')}</label>
      <select id={dateFieldId} name="date" defaultValue={shown?.date}>
        {weeks.map((ofWeek) => (
          <optgroup key={ofWeek} label={t('times.week', { week: weekNumber(ofWeek) })}>
            {days
              .filter((day) => weekOfDate(day.date) === ofWeek)
              .map((day) => (
                <option key={day.date} value={day.date}>
                  {t('times.dayWithFree', {
                    day: capitalised(dayAndDate(locale, startOfDay(day.date))),
                    count: freeIn(day, part),
                  })}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <MoveButton name="goto" to="1">
        <span className="aksel-label">
          {t('times.show')}
          <span className="aksel-sr-only"> {t('times.theDate')}</span>
        </span>
      </MoveButton>
    </div>
  );
}
