/** What the invented practices have decided: they differ, so that each state can be seen. The rest have decided nothing. */
import type { Connection } from '@/lib/database/database';
import { bookingPolicy } from '@/services/booking/schema';

type SeedPolicy = typeof bookingPolicy.$inferInsert;

export const policies: SeedPolicy[] = [
  // One working day before, and a fee after it.
  { practiceSlug: 'fjellheim-legesenter', lateFee: 300, asksInterpreter: true },
  // Two working days for both, and a fee. It asks for all that a form can ask for.
  {
    practiceSlug: 'karasjok-legesenter',
    cancelWorkingDays: 2,
    moveWorkingDays: 2,
    lateFee: 250,
    asksPhone: true,
    asksInterpreter: true,
    asksWheelchair: true,
    asksCompanion: true,
  },
  // After the deadline one calls, and moving ends before cancelling does.
  {
    practiceSlug: 'elvebakken-legesenter',
    moveWorkingDays: 2,
    lateByPhone: true,
    asksWheelchair: true,
    asksCompanion: true,
  },
  // After the deadline one calls, and it costs.
  { practiceSlug: 'kvernbekken-legesenter', lateFee: 350, lateByPhone: true },
  // Until it starts, at no cost.
  { practiceSlug: 'nordsia-legekontor', cancelWorkingDays: 0, moveWorkingDays: 0 },
];

/** Adds the policies, or updates them. */
export async function seedPolicies(connection: Connection): Promise<void> {
  for (const row of policies) {
    await connection
      .insert(bookingPolicy)
      .values(row)
      .onConflictDoUpdate({ target: bookingPolicy.practiceSlug, set: row });
  }
}
