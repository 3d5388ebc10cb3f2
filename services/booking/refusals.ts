/** The refusals of booking. Each needs a text: `parts/refusal-text.ts` does not compile without one. */

/** Why a citizen cannot book at all. */
export type EligibilityRefusal = 'noGp' | 'underAge';

/** The right to act for another has ended, also in mid-flow. */
export type ActingRefusal = 'mayNotAct';

/** Why a confirmed draft did not become an appointment. `substituteChanged`: somebody else treats than the page said. */
export type BookingRefusal =
  | 'slotTaken'
  | 'timePassed'
  | 'alreadyBooked'
  | 'draftChanged'
  | 'substituteChanged'
  | 'draftIncomplete'
  | 'draftGone'
  | ActingRefusal
  | EligibilityRefusal;

/** Why an appointment was not cancelled. `feeChanged`: it costs something else than the page said. `byPhone`: call instead. */
export type CancelRefusal =
  | 'tooLate'
  | 'byPhone'
  | 'feeChanged'
  | 'changedMeanwhile'
  | 'alreadyCancelled'
  | ActingRefusal
  | 'notFound';

/**
 * Why an appointment is not moved. `notMovable`: it is over or cancelled by the citizen, or with a GP of before.
 * `alreadyBooked`: of one that the practice has cancelled, the citizen has another of the kind by now.
 */
export type MoveRefusal =
  | 'tooLateToMove'
  | 'notMovable'
  | 'slotTaken'
  | 'timePassed'
  | 'alreadyBooked'
  | 'changedMeanwhile'
  | 'substituteChanged'
  | ActingRefusal
  | 'notFound';
