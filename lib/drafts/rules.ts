/** How long drafts live, how many there are, and how large they may be. */

/** How many living drafts a citizen has of one form. */
export const mostDrafts = 10;

/** The size of a draft's answers, in bytes of JSON: room for a text as large as a request, and two of other tabs beside it. */
export const largestDraft = 2 * 1024 * 1024;

/** Hours that a draft lives after its last answer. */
export const draftHours = 24;

const hour = 3_600_000;

/** Drafts last answered at or before this instant have expired. */
export function oldestLivingDraft(at: Date): Date {
  return new Date(at.getTime() - draftHours * hour);
}

/** When a draft expires that was last answered at `updatedAt`. */
export function endOfDraft(updatedAt: Date): Date {
  return new Date(updatedAt.getTime() + draftHours * hour);
}
