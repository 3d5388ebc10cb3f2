import { Button } from '@/components/design/button';
import { capitalised, dateAndTime, shortDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot } from '@/lib/slots/slots';
import { InLittleRoom } from './in-little-room';

/** The first free time, and a button that chooses it. */
export function FirstFree({ locale, t, title, slot }: LocaleProps & { title: string; slot: FreeSlot }) {
  return (
    <div className="card card--mist first form gap">
      <p>
        <span className="muted">{title}</span>
        <br />
        <strong>
          <InLittleRoom short={capitalised(shortDateAndTime(locale, slot.startAt))}>
            {capitalised(dateAndTime(locale, slot.startAt))}
          </InLittleRoom>
        </strong>
      </p>
      <Button variant="secondary" type="submit" name="first" value={slotValue(slot)}>
        {t('times.takeFirst')}
        <span className="aksel-sr-only">: {title}</span>
      </Button>
    </div>
  );
}
