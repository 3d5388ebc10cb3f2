/** `npm run db:seed`: invented practices and people, and free times. Run again, or by several at once, it adds what is missing. */
import { sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { closeDatabase, database } from '@/lib/database/database';
import { env } from '@/lib/env/env';
import { seedCitizens, seedHistory, seedPatients } from '../services/booking/seed/seed-people';
import { seedSlots } from '../services/booking/seed/seed-slots';
import { seedPractices } from '../services/practices/seed/seed-practices';

/** Any number that nothing else in the database uses. */
const SEED_LOCK = 7_340_018;

/** Seeds the database of the environment. Throws, and changes nothing, unless SYNTHETIC_PEOPLE_ONLY is true. */
export async function seed(at: Date = now()): Promise<void> {
  if (!env().SYNTHETIC_PEOPLE_ONLY) {
    throw new Error('Invented people are seeded only where SYNTHETIC_PEOPLE_ONLY is true.');
  }
  const citizenIds = await seedCitizens();
  await database().transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    await seedPractices(transaction);
    await seedPatients(transaction, citizenIds);
    await seedSlots(transaction, at);
    await seedHistory(transaction, citizenIds, at);
  });
}

if (process.argv[1]?.endsWith('scripts/seed.ts')) {
  seed()
    .catch((error: Error) => {
      console.error(error.message.split('\n')[0]);
      process.exitCode = 1;
    })
    .finally(closeDatabase);
}
