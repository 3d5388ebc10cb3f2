import { ChoiceField } from '@/components/form/choice-field';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';
import { distanceText } from './distance';

type NearestTimesProps = LocaleProps & {
  wanted: Date;
  slots: FreeSlot[];
  /** Checked from the start. */
  chosen?: FreeSlot | undefined;
  /** The heading's level. */
  level?: 2 | 3;
  error?: string | undefined;
};

/** The free times nearest to one that was taken, each with its distance in words. */
export function NearestTimes({ locale, t, wanted, slots, chosen, level = 2, error }: NearestTimesProps) {
  const Heading = `h${level}` as const;
  return (
    <ChoiceField
      name="slot"
      legend={
        <Heading className={`aksel-heading aksel-heading--${level === 2 ? 'medium' : 'small'}`}>
          {t('times.nearest')}
        </Heading>
      }
      choices={slots.map((slot) => ({
        value: slotValue(slot),
        label: capitalised(dateAndTime(locale, slot.startAt)),
        description: distanceText(t, wanted, slot.startAt),
      }))}
      idOf={(_, index) => (index === 0 ? 'slot' : `slot-${index + 1}`)}
      chosen={chosen && slotValue(chosen)}
      error={error}
      tight
    />
  );
}
