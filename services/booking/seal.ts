/** The seal of what the check page shows: the time, the kind, what was written, and who treats. */
import 'server-only';
import { type Seal, sealOf } from '@/lib/slots/seal';
import { detailsText } from './details';
import type { CompleteAnswers } from './rules';

/** `substitute`: who stands in for the GP; null: nobody does. Without one and without details it is an older version's seal. */
export function bookingSeal(answers: CompleteAnswers, substitute: string | null): Seal {
  const { slot, serviceType, reason, details } = answers;
  const shown = [slot.scheduleId, new Date(slot.startAt).toISOString(), serviceType, reason];
  if (substitute !== null) return sealOf('booking', [...shown, details, substitute]);
  return sealOf('booking', detailsText(details) ? [...shown, details] : shown);
}

/** The same as text: the form posts it back with the confirmation. */
export const sealText = (answers: CompleteAnswers, substitute: string | null = null): string =>
  bookingSeal(answers, substitute).text;
