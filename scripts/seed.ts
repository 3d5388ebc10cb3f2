/** `npm run db:seed`: adds invented people and the services' invented rows, where they are missing. Several may run at once. */
import { sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase, inJob } from '@/lib/database/database';
import { env } from '@/lib/env/env';
import { seeds } from '@/services/seeds';
import { people } from '@/services/test-people';
import { seedRegistry } from './seed-registry';

/** Any number that nothing else in the database uses. */
const SEED_LOCK = 7_340_018;

/** The citizens' ids by the keys of the test people. */
async function addTestPeople(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const person of people) ids.set(person.id, await findOrAddCitizen(person.pid));
  return ids;
}

/** Seeds the database of the environment. Throws, and changes nothing, unless SYNTHETIC_PEOPLE_ONLY is true. */
export async function seed(at: Date = now()): Promise<void> {
  if (!env().SYNTHETIC_PEOPLE_ONLY) {
    throw new Error('Invented people are seeded only where SYNTHETIC_PEOPLE_ONLY is true.');
  }
  const citizenIds = await addTestPeople();
  // Not within a citizen's limits: on a slow machine it takes longer than any page may.
  await inJob(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    await seedRegistry(transaction, people, citizenIds);
    for (const seedService of seeds) await seedService(transaction, { citizenIds, at });
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
