import { FieldError } from '@/components/form/field-error';
import { RadioGroup } from '@/components/form/radio-group';
import type { FreeSlot } from '@/lib/booking/appointment';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import { distanceText } from './distance';
import { RadioCard, RadioExplained } from './radio-card';
import { slotValue } from './slot-value';
import type { Speaking } from './texts';

type NearestTimesProps = Speaking & { wanted: Date; slots: FreeSlot[]; error?: string | undefined };

/** The free times nearest to one that was taken, each with its distance in words. */
export function NearestTimes({ locale, t, wanted, slots, error }: NearestTimesProps) {
  return (
    <RadioGroup
      labelledBy="alt"
      describedBy={error ? 'slot-e' : undefined}
      legendClass="legend"
      legend={
        <h2 className="aksel-heading aksel-heading--medium" id="alt">
          {t('booking.taken.nearest')}
        </h2>
      }
    >
      {error && <FieldError id="slot-e">{error}</FieldError>}
      <div className="choices choices--tight">
        {slots.map((slot, index) => {
          const id = index === 0 ? 'slot' : `slot-${index + 1}`;
          return (
            <RadioCard
              key={slotValue(slot)}
              id={id}
              name="slot"
              value={slotValue(slot)}
              label={capitalised(dateAndTime(locale, slot.startAt))}
              invalid={Boolean(error)}
            >
              <RadioExplained id={id}>{distanceText(t, wanted, slot.startAt)}</RadioExplained>
            </RadioCard>
          );
        })}
      </div>
    </RadioGroup>
  );
}
