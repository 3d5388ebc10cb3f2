/** What the nth citizen of the bench books. `fewest-statements.sql` counts in the same way. */
import type { CompleteAnswers } from '@/services/booking/rules';

/** The first time that is offered, in seconds, and how many schedules have it. */
export type Calendar = { base: number; schedules: number };

/** The id of the nth row: `c` a citizen, `d` a draft, `5` a schedule, `a` a practitioner. */
export const idOf = (kind: 'c' | 'd' | '5' | 'a', nth: number) =>
  `${kind}0000000-0000-4000-8000-${100_000_000_000 + nth}`;

/** The draft of the nth citizen and what it says: a time that nobody else wants. */
export function orderOf(nth: number, { base, schedules }: Calendar): { draftId: string; answers: CompleteAnswers } {
  const start = base + Math.floor(nth / schedules) * 1200;
  const slot = { scheduleId: idOf('5', nth % schedules), startAt: new Date(start * 1000).toISOString() };
  const reason = 'Vondt i kneet siden helgen';
  return { draftId: idOf('d', nth), answers: { serviceType: 'office', slot, reason, details: {} } };
}

/** The first time: a full hour, a week from now. */
export const firstTime = () => Math.ceil(Date.now() / 3_600_000 + 7 * 24) * 3_600;
