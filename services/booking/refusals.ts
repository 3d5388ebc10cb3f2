/** The refusals of booking. Each needs a text: `parts/refusal-text.ts` does not compile without one. */

/** Why a citizen cannot book at all. */
export type EligibilityRefusal = 'noGp' | 'underAge';

/** Why a confirmed draft did not become an appointment. */
export type BookingRefusal =
  | 'slotTaken'
  | 'timePassed'
  | 'alreadyBooked'
  | 'draftChanged'
  | 'draftIncomplete'
  | 'draftGone'
  | EligibilityRefusal;

/** Why an appointment was not cancelled. */
export type CancelRefusal = 'tooLate' | 'alreadyCancelled' | 'notFound';
