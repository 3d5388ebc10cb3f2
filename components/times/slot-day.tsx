import { calendarDate } from '@/lib/calendar/oslo';
import { capitalised, dayAndDate, dayAndMonth, weekday } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { dayId } from '@/lib/slots/asked-times';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';
import { type Day, isMorning } from '@/lib/slots/week-days';
import { type Own, OwnTime, SlotChoice } from './slot-choice';

export type SlotDayProps = LocaleProps & {
  day: Day;
  /** The text of a day without a free time. */
  noneText: string;
  /** One of several days before the first free time, which a phone shows in one line. */
  isBefore?: boolean;
  /** The day that was asked for: one arrives at its heading. */
  date?: string | null;
  /** The value of the chosen time. */
  chosen?: string | undefined;
  /** The time that the citizen has already. It stands among the others, and is no choice. */
  own?: Own | undefined;
  /** The picker's first time: an error summary links to it. */
  first?: FreeSlot | undefined;
};

/** One day's free times: heading, morning, afternoon. */
export function SlotDay({ day, date, isBefore, noneText, own, ...rest }: SlotDayProps) {
  const { locale, t } = rest;
  const id = dayId(day.date);
  const ownHere = isOn(day, own) ? own : undefined;
  const isMorningOwn = ownHere && isMorning(ownHere.at);
  const none = !ownHere && day.morning.length + day.afternoon.length === 0;
  const half = { dayId: id, day, ...rest };
  return (
    <section className={`day${none ? ' day--none' : ''}${isBefore ? ' day--before' : ''}`} aria-labelledby={id}>
      <h3 className="aksel-heading aksel-heading--small" id={id} tabIndex={day.date === date ? -1 : undefined}>
        {capitalised(weekday(locale, day.at))} <span>{dayAndMonth(locale, day.at)}</span>
      </h3>
      {none && <p className="none">{day.isHoliday ? t('times.publicHoliday') : noneText}</p>}
      {!none && <HalfDay {...half} half="morning" slots={day.morning} own={isMorningOwn ? ownHere : undefined} />}
      {!none && <HalfDay {...half} half="afternoon" slots={day.afternoon} own={isMorningOwn ? undefined : ownHere} />}
    </section>
  );
}

/** Whether the citizen's own time is on this day. */
export const isOn = (day: Day, own: Own | undefined): boolean => own !== undefined && calendarDate(own.at) === day.date;

type HalfDayProps = Omit<SlotDayProps, 'noneText' | 'date' | 'isBefore'> & {
  dayId: string;
  half: 'morning' | 'afternoon';
  slots: FreeSlot[];
};

function HalfDay({ locale, t, day, dayId, half, slots, own, chosen, first }: HalfDayProps) {
  if (slots.length === 0 && !own) return <div className="part part--none" />;
  const id = `${dayId}-${half}`;
  const dayName = capitalised(dayAndDate(locale, day.at));
  const choices = (some: FreeSlot[]) =>
    some.map((slot) => (
      <SlotChoice key={slotValue(slot)} {...{ locale, slot, dayName, chosen }} isFirst={slot === first} />
    ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would begin a second group of answers
    <div className="part" role="group" aria-labelledby={`${dayId} ${id}`}>
      <p id={id}>{t(`times.${half}`)}</p>
      <div className="slots">
        {choices(slots.filter(({ startAt }) => !own || startAt < own.at))}
        {own && <OwnTime locale={locale} {...own} />}
        {own && choices(slots.filter(({ startAt }) => startAt > own.at))}
      </div>
    </div>
  );
}
