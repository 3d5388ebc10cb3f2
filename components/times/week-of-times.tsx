import type { ReactNode } from 'react';
import { ArriveAtTimes } from '@/components/form/in-every-form';
import { isoWeekday } from '@/lib/calendar/weeks';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import { hasShown, isMorning, type WeekView } from '@/lib/slots/week-days';
import { GoToDate } from './go-to-date';
import { NoneInPart } from './none-in-part';
import { PartOfDay } from './part-of-day';
import type { Own } from './slot-choice';
import { SlotPicker } from './slot-picker';
import { WeekBar } from './week-bar';

type WeekOfTimesProps = LocaleProps & {
  view: WeekView;
  /** The question. */
  legend: string;
  /** The text of a day without a free time. */
  noneText: string;
  /** Shown in place of the times if the week has none. */
  noneInWeek: ReactNode;
  /** The time that the citizen has already. */
  own?: Own | undefined;
  error?: string | undefined;
};

/**
 * A week of free times to choose from, and buttons to other weeks, days and parts of the day. They send the form:
 * `readTimesForm` in `lib/slots/asked-times.ts` says what they ask for.
 */
export function WeekOfTimes({ locale, t, view, noneInWeek, own, ...picker }: WeekOfTimesProps) {
  const { week, previous, next, days, chosen, hasFree, part, date } = view;
  const withWeekend = days.some(({ date: day }) => isoWeekday(day) > 5);
  const isShown = hasShown(view);
  const isOwnShown = own && (!part || isMorning(own.at) === (part === 'morning'));
  return (
    <>
      <input type="hidden" name="week" value={week} />
      {part && <input type="hidden" name="part" value={part} />}
      <ArriveAtTimes />
      <WeekBar {...{ locale, t, week, withWeekend, previous, next }} />
      <div className="tools">
        <PartOfDay t={t} part={part} />
        <GoToDate {...{ locale, t, view }} />
      </div>
      {!hasFree && noneInWeek}
      {hasFree && !isShown && part && <NoneInPart {...{ locale, t, view, part }} />}
      {isShown && (
        <SlotPicker
          {...{ locale, t, days, date }}
          {...picker}
          own={isOwnShown ? own : undefined}
          chosen={chosen ? slotValue(chosen) : undefined}
        />
      )}
    </>
  );
}
