import { Radio, RadioGroup } from '@/components/design-system';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { Speaking } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/services/booking/appointment';
import { distanceText } from './distance';

type NearestTimesProps = Speaking & { wanted: Date; slots: FreeSlot[]; error?: string | undefined };

/** The free times nearest to one that was taken, each with its distance in words. */
export function NearestTimes({ locale, t, wanted, slots, error }: NearestTimesProps) {
  return (
    <RadioGroup
      className="choices choices--tight"
      name="slot"
      legend={<h2 className="aksel-heading aksel-heading--medium">{t('times.nearest')}</h2>}
      error={error}
    >
      {slots.map((slot, index) => (
        <Radio
          key={slotValue(slot)}
          id={index === 0 ? 'slot' : `slot-${index + 1}`}
          value={slotValue(slot)}
          description={distanceText(t, wanted, slot.startAt)}
        >
          {capitalised(dateAndTime(locale, slot.startAt))}
        </Radio>
      ))}
    </RadioGroup>
  );
}
