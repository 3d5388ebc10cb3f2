import type { ReactNode } from 'react';
import { type Week, weekOf } from '@/lib/calendar/weeks';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { WeekView } from '@/lib/slots/week-days';
import { SlotPicker } from './slot-picker';
import { WeekBar } from './week-bar';

type WeekOfTimesProps = LocaleProps & {
  shown: WeekView;
  weekHref: (week: Week) => string;
  /** What is asked. */
  legend: string;
  /** What stands where a day has no free time. */
  noneText: string;
  /** What stands in place of the times where the week has none. */
  noneInWeek: ReactNode;
  error?: string | undefined;
};

/** A week of free times to choose from, links to the weeks beside it, and the time chosen in another week. */
export function WeekOfTimes({ locale, t, shown, weekHref, noneInWeek, ...picker }: WeekOfTimesProps) {
  const { week, previous, next, days, chosen, hasFree } = shown;
  const elsewhere = chosen && weekOf(chosen.startAt) !== week ? chosen : null;
  return (
    <>
      <input type="hidden" name="week" value={week} />
      <WeekBar {...{ locale, t, weekHref, week, previous, next }} />
      {elsewhere && (
        <p className="form gap-s">
          {t('times.chosen', { when: dateAndTime(locale, elsewhere.startAt) })}{' '}
          <a className="aksel-link" href={weekHref(weekOf(elsewhere.startAt))}>
            {t('times.showChosen')}
          </a>
        </p>
      )}
      {hasFree ? (
        <SlotPicker {...{ locale, t, days }} {...picker} chosen={chosen ? slotValue(chosen) : undefined} />
      ) : (
        noneInWeek
      )}
    </>
  );
}
