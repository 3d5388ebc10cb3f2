import { startOfDay, weekNumber } from '@/lib/calendar/weeks';
import { dayAndDate } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Part } from '@/lib/slots/asked-times';
import { nextDayWith, type WeekView } from '@/lib/slots/week-days';
import { MoveButton } from './move-button';
import { NoFreeCard } from './no-free-card';

/** A week with free times, but none in the part of the day that is asked for: leads to the next day that has one. */
export function NoneInPart({ locale, t, view, part }: LocaleProps & { view: WeekView; part: Part }) {
  const day = nextDayWith(view.free, view.week, part);
  return (
    <NoFreeCard title={t('times.noneInPart', { week: weekNumber(view.week), part })} level={3}>
      <div className="actions">
        {day ? (
          <MoveButton to={day.date}>{t('times.showDay', { day: dayAndDate(locale, startOfDay(day.date)) })}</MoveButton>
        ) : (
          <MoveButton name="only" to="">
            {t('times.showAll')}
          </MoveButton>
        )}
      </div>
    </NoFreeCard>
  );
}
