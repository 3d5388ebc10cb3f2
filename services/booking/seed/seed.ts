/** The GPs' weekly rules and free times, what practices have decided, and past appointments of some test people. */
import type { Connection } from '@/lib/database/database';
import type { Seed } from '@/lib/service/seed';
import { scheduleRule } from '@/services/booking/schema';
import { practices, type SeedPractice } from '@/services/practices/seed/practices';
import { practitionerIdOf, scheduleIdOf } from '@/services/practices/seed/seed-practices';
import { seedPolicies } from './policies';
import { seedHistory } from './seed-history';
import { seedReads } from './seed-reads';
import { seedSlots } from './seed-slots';
import { seedWithFormerGp } from './seed-with-former-gp';
import { slotMinutes, workingWeek } from './weekly-rules';

const ruleRows = ({ slug, practitioners }: SeedPractice) =>
  practitioners.flatMap(({ name }, position) =>
    workingWeek(position).map(([weekday, startsAt, endsAt, kind]) => ({
      scheduleId: scheduleIdOf(practitionerIdOf(slug, name)),
      weekday,
      startsAt,
      endsAt,
      kind,
      slotMinutes: slotMinutes[kind],
    })),
  );

async function seedRules(connection: Connection): Promise<void> {
  await connection.insert(scheduleRule).values(practices.flatMap(ruleRows)).onConflictDoNothing();
}

export const seedBooking: Seed = async (connection, { citizenIds, at }) => {
  await seedRules(connection);
  await seedPolicies(connection);
  await seedSlots(connection, at);
  await seedHistory(connection, citizenIds, at);
  await seedReads(connection);
  await seedWithFormerGp(connection, citizenIds, at);
};
