import { atTime, capitalised, clockTime, dayAndDate, dayAndMonth, weekday } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { dayId } from '@/lib/slots/asked-times';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';
import type { Day } from '@/lib/slots/week-days';

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
  /** The picker's first time: an error summary links to it. */
  first?: FreeSlot | undefined;
};

/** One day's free times: heading, morning, afternoon. */
export function SlotDay({ day, date, isBefore, noneText, ...rest }: SlotDayProps) {
  const { locale, t } = rest;
  const id = dayId(day.date);
  const none = day.morning.length + day.afternoon.length === 0;
  return (
    <section className={`day${none ? ' day--none' : ''}${isBefore ? ' day--before' : ''}`} aria-labelledby={id}>
      <h3 className="aksel-heading aksel-heading--small" id={id} tabIndex={day.date === date ? -1 : undefined}>
        {capitalised(weekday(locale, day.at))} <span>{dayAndMonth(locale, day.at)}</span>
      </h3>
      {none && <p className="none">{day.isHoliday ? t('times.publicHoliday') : noneText}</p>}
      {!none && <HalfDay dayId={id} half="morning" day={day} slots={day.morning} {...rest} />}
      {!none && <HalfDay dayId={id} half="afternoon" day={day} slots={day.afternoon} {...rest} />}
    </section>
  );
}

type HalfDayProps = Omit<SlotDayProps, 'noneText' | 'date' | 'isBefore'> & {
  dayId: string;
  half: 'morning' | 'afternoon';
  slots: FreeSlot[];
};

function HalfDay({ locale, t, day, dayId, half, slots, chosen, first }: HalfDayProps) {
  if (slots.length === 0) return <div className="part part--none" />;
  const id = `${dayId}-${half}`;
  const dayName = capitalised(dayAndDate(locale, day.at));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would begin a second group of answers
    <div className="part" role="group" aria-labelledby={`${dayId} ${id}`}>
      <p id={id}>{t(`times.${half}`)}</p>
      <div className="slots">
        {slots.map((slot) => {
          const value = slotValue(slot);
          return (
            <label className="slot" key={value}>
              <input
                type="radio"
                id={slot === first ? 'slot' : undefined}
                name="slot"
                value={value}
                aria-label={`${dayName} ${atTime(locale, slot.startAt)}`}
                defaultChecked={value === chosen}
                data-saved={value === chosen || undefined}
              />
              <span>{clockTime(locale, slot.startAt)}</span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
