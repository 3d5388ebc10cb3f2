/** How long the audit is kept. */

/**
 * Years after which a row of the audit is removed, by the daily job. A placeholder: the owning body decides, by the law that
 * its service stands on, and the privacy page says the same number (docs/decisions/054-access-log-and-sealing.md).
 */
export const keptYears = 10;

/** The instant before which rows that are kept for so many years are removed. */
export function removedBefore(at: Date, years: number): Date {
  const before = new Date(at);
  before.setUTCFullYear(before.getUTCFullYear() - years);
  return before;
}
