/** The seal of what the check page shows: the time, the kind, what was written, and who treats. */
import 'server-only';
import { type Acting, isForOneself, markOf } from '@/lib/acting/acting';
import { type Seal, sealOf } from '@/lib/slots/seal';
import { detailsText } from './details';
import type { CompleteAnswers } from './rules';

/**
 * `substitute`: who stands in for the GP; null: nobody does. For oneself, without one and without details it is an older
 * version's seal.
 */
export function bookingSeal(acting: Acting<'high'>, answers: CompleteAnswers, substitute: string | null): Seal {
  const { slot, serviceType, reason, details } = answers;
  const shown = [slot.scheduleId, new Date(slot.startAt).toISOString(), serviceType, reason];
  const whom = isForOneself(acting) ? [] : [{ for: markOf(acting) }];
  if (substitute !== null) return sealOf('booking', [...shown, details, substitute, ...whom]);
  return sealOf('booking', [...shown, ...(detailsText(details) ? [details] : []), ...whom]);
}

/** The same as text: the form posts it back with the confirmation. */
export const sealText = (acting: Acting<'high'>, answers: CompleteAnswers, substitute: string | null = null): string =>
  bookingSeal(acting, answers, substitute).text;
