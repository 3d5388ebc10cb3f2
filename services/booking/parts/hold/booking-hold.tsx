import type { ReactNode } from 'react';
import { HoldLine, minutesBefore } from '@/components/times/hold-line';
import { clockTime, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { holdMinutes } from '@/lib/slots/hold';
import type { Held } from '@/services/booking/holding';

/** The hold as a page finds it. */
export type HeldNow = {
  /** Null where the chosen time was never held, or is held no longer. */
  held: Held | null;
  /** It was just made longer. */
  isNew?: boolean;
};

type BookingHoldProps = LocaleProps &
  HeldNow & {
    /** Whether it is the new time of an appointment that is moved. */
    isMove?: boolean;
  };

/** Until when the chosen time is held, and the button that holds it longer. */
export function BookingHold({ locale, t, held, isMove, isNew = false }: BookingHoldProps) {
  const live = held && !held.isLapsed ? held : null;
  const clock = live ? clockTime(locale, live.until) : '';
  const b = (words: ReactNode) => <strong>{words}</strong>;
  const line = () => {
    if (!live) return null;
    if (live.isExtended)
      return t.rich('booking.hold.extended', { when: dateAndTime(locale, live.slot.startAt), clock, b });
    return t.rich(isMove ? 'booking.hold.moving' : 'booking.hold.line', { clock, b });
  };
  return (
    <HoldLine
      until={live?.until ?? null}
      line={line()}
      texts={{
        soon: t('booking.hold.soon', { minutes: minutesBefore, clock }),
        lapsed: t('booking.hold.lapsed'),
      }}
      button={buttonOf(t, live)}
      isNew={isNew}
    />
  );
}

function buttonOf(t: LocaleProps['t'], live: Held | null) {
  if (!live) return { text: t('booking.hold.anew', { minutes: holdMinutes }) };
  if (live.isExtended) return undefined;
  return { text: t('booking.hold.extend', { minutes: holdMinutes }), help: t('booking.hold.once') };
}
