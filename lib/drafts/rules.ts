/** How long drafts live. Pure. */

/** A draft lives this long after its last answer. */
export const draftHours = 24;

const hour = 3_600_000;

/** Drafts last answered at or before this instant are no more. */
export function oldestLivingDraft(at: Date): Date {
  return new Date(at.getTime() - draftHours * hour);
}

/** Until when a draft lives that was last answered at this instant. */
export function endOfDraft(updatedAt: Date): Date {
  return new Date(updatedAt.getTime() + draftHours * hour);
}
