/** The SQL of what practices have decided about their appointments. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';
import type { Policy } from './policy';

/** The columns of a `Policy`, for statements that join `booking_policy`. */
export const policyColumns = sql`
  cancel_working_days AS "cancelWorkingDays", move_working_days AS "moveWorkingDays", booking_policy.late_fee AS "lateFee",
  late_by_phone AS "lateByPhone", asks_phone AS "asksPhone", asks_interpreter AS "asksInterpreter",
  asks_wheelchair AS "asksWheelchair", asks_companion AS "asksCompanion"`;

const ofPractice = statement<{ slug: string }, Policy>(
  'booking_policy_of',
  ({ slug }) => sql`
    SELECT ${policyColumns} FROM booking_policy WHERE practice_slug = ${slug}::text`,
);

/** What a practice has decided; null where it has decided nothing. */
export async function findPolicy(slug: string): Promise<Policy | null> {
  const [row] = await ofPractice({ slug });
  return row ?? null;
}
