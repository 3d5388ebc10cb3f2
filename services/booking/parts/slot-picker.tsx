import { RadioGroup } from '@/components/design-system';
import { SlotDay, type SlotDayProps } from './slot-day';
import type { Day } from './week-days';

type SlotPickerProps = Omit<SlotDayProps, 'day' | 'firstValue'> & { days: Day[]; error?: string | undefined };

/** A week's free times as one radio group: columns where there is room, a list of days where there is not. */
export function SlotPicker({ days, error, ...speaking }: SlotPickerProps) {
  const first = days.flatMap(({ morning, afternoon }) => [...morning, ...afternoon])[0];
  return (
    <RadioGroup
      legend={speaking.t('booking.time.title')}
      hideLegend
      aria-labelledby="t week"
      aria-describedby={error ? 'slot-e' : undefined}
      error={error}
      errorId="slot-e"
    >
      <div className={days.length > 5 ? 'days days--weekend' : 'days'}>
        {days.map((day) => (
          <SlotDay key={day.date} day={day} first={first} {...speaking} />
        ))}
      </div>
    </RadioGroup>
  );
}
