import { longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { FreeSlot } from '@/services/booking/appointment';
import type { UnknownWords } from '@/services/booking/parts/outcome-unknown';

/** What the check page of a move says while nobody knows whether the appointment was moved. */
export function moveUnknown({ locale, t, slot }: LocaleProps & { slot: FreeSlot }): UnknownWords {
  return {
    title: t('appointments.move.unknown.title'),
    lead: t('appointments.move.unknown.lead', { time: longDateAndTime(locale, slot.startAt) }),
    twice: t('appointments.move.unknown.twice'),
    slow: t('appointments.move.unknown.slow'),
    notDone: t('appointments.move.unknown.notMoved'),
    again: t('appointments.move.unknown.again'),
    wait: (phone) => t.rich('appointments.move.unknown.wait', { phone }),
  };
}
