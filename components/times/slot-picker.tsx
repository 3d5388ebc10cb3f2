import { RadioGroup } from '@/components/design-system';
import type { Day } from '@/lib/slots/week-days';
import { SlotDay, type SlotDayProps } from './slot-day';

type SlotPickerProps = Omit<SlotDayProps, 'day' | 'first'> & {
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
  const first = days.flatMap(({ morning, afternoon }) => [...morning, ...afternoon])[0];
  return (
    <RadioGroup
      legend={legend}
      hideLegend
      aria-labelledby="t week"
      aria-describedby={error ? 'slot-e' : undefined}
      error={error}
      errorId="slot-e"
    >
      <div className={days.length > 5 ? 'days days--weekend' : 'days'}>
        {days.map((day) => (
          <SlotDay key={day.date} day={day} first={first} {...rest} />
        ))}
      </div>
    </RadioGroup>
  );
}
