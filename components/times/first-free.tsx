import { Button } from '@/components/design/button';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';

/** The first free time, and a button that chooses it. */
export function FirstFree({ locale, t, title, slot }: LocaleProps & { title: string; slot: FreeSlot }) {
  return (
    <div className="card card--mist first form gap">
      <p>
        <span className="muted">{title}</span>
        <br />
        <strong>{capitalised(dateAndTime(locale, slot.startAt))}</strong>
      </p>
      <Button variant="secondary" type="submit" name="first" value={slotValue(slot)}>
        {t('times.takeFirst')}
      </Button>
    </div>
  );
}
