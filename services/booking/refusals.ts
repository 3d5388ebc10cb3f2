/** Every expected no of booking. Each needs a text in the catalogue: a page that maps them does not compile without it. */

/** Why a citizen cannot book at all. */
export const eligibilityRefusals = ['noGp', 'underAge'] as const;
export type EligibilityRefusal = (typeof eligibilityRefusals)[number];

/** Why a confirmed draft did not become an appointment. */
export const bookingRefusals = [
  'slotTaken',
  'alreadyBooked',
  'draftChanged',
  'draftIncomplete',
  'draftGone',
  ...eligibilityRefusals,
] as const;
export type BookingRefusal = (typeof bookingRefusals)[number];

export const cancelRefusals = ['tooLate', 'alreadyCancelled', 'notFound'] as const;
export type CancelRefusal = (typeof cancelRefusals)[number];
