import { longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { FreeSlot } from '@/services/booking/appointment';
import type { UnknownWords } from '@/services/booking/parts/outcome-unknown';

/** What the check page says while nobody knows whether the time was booked. */
export function bookingUnknown({ locale, t, slot }: LocaleProps & { slot: FreeSlot }): UnknownWords {
  return {
    title: t('booking.unknown.title'),
    lead: t('booking.unknown.lead', { time: longDateAndTime(locale, slot.startAt) }),
    twice: t('booking.unknown.twice'),
    slow: t('booking.unknown.slow'),
    notDone: t('booking.unknown.notBooked'),
    again: t('booking.unknown.again'),
    wait: (phone) => t.rich('booking.unknown.wait', { phone }),
  };
}
