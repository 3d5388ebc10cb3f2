import { atTime, clockTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';

type SlotChoiceProps = {
  locale: Locale;
  slot: FreeSlot;
  /** The name of its day. */
  dayName: string;
  /** The value of the chosen time. */
  chosen: string | undefined;
  /** The picker's first time: an error summary links to it. */
  isFirst: boolean;
};

/** A time to choose: a radio button that looks like one to press. */
export function SlotChoice({ locale, slot, dayName, chosen, isFirst }: SlotChoiceProps) {
  const value = slotValue(slot);
  return (
    <label className="slot">
      <input
        type="radio"
        id={isFirst ? 'slot' : undefined}
        name="slot"
        value={value}
        aria-label={`${dayName} ${atTime(locale, slot.startAt)}`}
        defaultChecked={value === chosen}
        data-saved={value === chosen || undefined}
      />
      <span>{clockTime(locale, slot.startAt)}</span>
    </label>
  );
}

/** A time that the citizen has already, and what it is: "your time now". */
export type Own = { at: Date; text: string };

/** It stands among the times that can be chosen, and is none of them. */
export function OwnTime({ locale, at, text }: Own & { locale: Locale }) {
  return (
    <p className="slot--own">
      {clockTime(locale, at)} <span>{text}</span>
    </p>
  );
}
