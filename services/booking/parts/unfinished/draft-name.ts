import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';

/** What tells a citizen's drafts apart: the kind and the time that were chosen. Never what was written. */
export function draftName({ locale, t }: LocaleProps, { answers: { serviceType, slot } }: Draft): string {
  const kind = serviceType && t(`booking.kinds.${serviceType}.name`);
  const time = slot && dateAndTime(locale, new Date(slot.startAt));
  return capitalised([kind, time].filter(Boolean).join(', ') || t('booking.steps.kind'));
}
