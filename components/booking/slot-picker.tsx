import { FieldError } from '@/components/form/field-error';
import { RadioGroup } from '@/components/form/radio-group';
import { SlotDay, type SlotDayProps } from './slot-day';
import type { Day } from './week-days';

type SlotPickerProps = Omit<SlotDayProps, 'day' | 'firstValue'> & { days: Day[]; error?: string | undefined };

/** A week's free times as one radio group: columns where there is room, a list of days where there is not. */
export function SlotPicker({ days, error, ...speaking }: SlotPickerProps) {
  const first = days.flatMap(({ morning, afternoon }) => [...morning, ...afternoon])[0];
  return (
    <RadioGroup
      className="week"
      labelledBy="t week"
      describedBy={error ? 'slot-e' : undefined}
      legendClass="aksel-sr-only"
      legend={speaking.t('booking.time.title')}
    >
      {error && <FieldError id="slot-e">{error}</FieldError>}
      <div className={days.length > 5 ? 'days days--weekend' : 'days'}>
        {days.map((day) => (
          <SlotDay key={day.date} day={day} first={first} {...speaking} />
        ))}
      </div>
    </RadioGroup>
  );
}
