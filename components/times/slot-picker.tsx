import { RadioGroup } from '@/components/form/in-every-form';
import type { Day } from '@/lib/slots/week-days';
import { NoneBefore } from './none-before';
import { isOn, SlotDay, type SlotDayProps } from './slot-day';

type SlotPickerProps = Omit<SlotDayProps, 'day' | 'first' | 'isBefore'> & {
  /** The question. */
  legend: string;
  days: Day[];
  error?: string | undefined;
};

/**
 * A week's free times as one radio group: columns on a wide screen, a list of days on a narrow one. Its name comes from
 * two headings: id `t` (the page's) and id `week` (the week bar's).
 */
export function SlotPicker({ legend, days, error, ...rest }: SlotPickerProps) {
  const timesOf = ({ morning, afternoon }: Day) => [...morning, ...afternoon];
  const first = days.flatMap(timesOf)[0];
  const empty = days.findIndex((day) => timesOf(day).length > 0 || isOn(day, rest.own));
  return (
    <RadioGroup
      legend={legend}
      hideLegend
      aria-labelledby="t week"
      aria-describedby={error ? 'slot-e' : undefined}
      error={error}
      errorId="slot-e"
    >
      {empty > 1 && <NoneBefore locale={rest.locale} days={days.slice(0, empty)} noneText={rest.noneText} />}
      <div className={days.length > 5 ? 'days days--weekend' : 'days'}>
        {days.map((day, nth) => (
          <SlotDay key={day.date} day={day} first={first} isBefore={empty > 1 && nth < empty} {...rest} />
        ))}
      </div>
    </RadioGroup>
  );
}
