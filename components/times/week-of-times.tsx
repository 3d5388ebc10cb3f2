import type { ReactNode } from 'react';
import { isoWeekday, type Week, weekOf } from '@/lib/calendar/weeks';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { WeekView } from '@/lib/slots/week-days';
import { SlotPicker } from './slot-picker';
import { WeekBar } from './week-bar';

type WeekOfTimesProps = LocaleProps & {
  view: WeekView;
  weekHref: (week: Week) => string;
  /** The question. */
  legend: string;
  /** The text of a day without a free time. */
  noneText: string;
  /** Shown in place of the times if the week has none. */
  noneInWeek: ReactNode;
  error?: string | undefined;
};

/** A week of free times to choose from, links to the weeks beside it, and the time chosen in another week. */
export function WeekOfTimes({ locale, t, view, weekHref, noneInWeek, ...picker }: WeekOfTimesProps) {
  const { week, previous, next, days, chosen, hasFree } = view;
  const withWeekend = days.some(({ date }) => isoWeekday(date) > 5);
  const elsewhere = chosen && weekOf(chosen.startAt) !== week ? chosen : null;
  return (
    <>
      <input type="hidden" name="week" value={week} />
      <WeekBar {...{ locale, t, weekHref, week, withWeekend, previous, next }} />
      {elsewhere && (
        <p className="form gap-s">
          {t('times.chosen', { when: dateAndTime(locale, elsewhere.startAt) })}{' '}
          <a className="aksel-link aksel-link--inline-text" href={weekHref(weekOf(elsewhere.startAt))}>
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
