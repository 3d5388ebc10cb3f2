/** The SQL of citizens and the register of patients. */
import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { citizen, patient, practice, practitioner, schedule } from '@/lib/database/schema';
import type { RegisteredPatient } from '@/services/practices/register';

const readPatientOf = cache(async (citizenId: string): Promise<RegisteredPatient | null> => {
  const [row] = await database()
    .select({ patient, practitioner, schedule, practice })
    .from(patient)
    .leftJoin(practitioner, eq(practitioner.id, patient.practitionerId))
    .leftJoin(schedule, eq(schedule.practitionerId, practitioner.id))
    .leftJoin(practice, eq(practice.slug, practitioner.practiceSlug))
    .where(eq(patient.citizenId, citizenId))
    .orderBy(asc(schedule.id))
    .limit(1);
  if (!row) return null;
  const { givenName, familyName, birthDate } = row.patient;
  const gp =
    row.practitioner && row.schedule && row.practice
      ? {
          practitionerId: row.practitioner.id,
          name: row.practitioner.name,
          scheduleId: row.schedule.id,
          practice: row.practice,
        }
      : null;
  return { givenName, familyName, birthDate, gp };
});

/** The register's row of this citizen; one query a request, however many parts of a page ask. */
export async function readPatient(who: Citizen<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatientOf(citizenIdOf(who));
}

type Lookup = { key: string; hash: Buffer };

/** The citizen with one of these look-up values. */
export async function findByLookup(
  hashes: Buffer[],
  connection: Connection = database(),
): Promise<{ id: string; lookupKey: string } | undefined> {
  const [found] = await connection
    .select({ id: citizen.id, lookupKey: citizen.numberLookupKey })
    .from(citizen)
    .where(inArray(citizen.numberLookup, hashes))
    .limit(1);
  return found;
}

/** Replaces a citizen's look-up value with one under a newer key. */
export async function renewLookup(id: string, { key, hash }: Lookup, connection: Connection): Promise<void> {
  await connection.update(citizen).set({ numberLookup: hash, numberLookupKey: key }).where(eq(citizen.id, id));
}

/** Adds a citizen, and answers the id: this one's, or that of the row which another login has just added. */
export async function insertCitizen(
  id: string,
  { key, hash }: Lookup,
  numberEncrypted: Buffer,
  at: Date,
  connection: Connection,
): Promise<string> {
  const [row] = await connection
    .insert(citizen)
    .values({ id, numberLookup: hash, numberLookupKey: key, numberEncrypted, createdAt: at })
    // An update that changes nothing: DO NOTHING would not answer the row that is there.
    .onConflictDoUpdate({ target: citizen.numberLookup, set: { numberLookupKey: sql`excluded.number_lookup_key` } })
    .returning({ id: citizen.id });
  if (!row) throw new Error('citizen: the insert answered no row');
  return row.id;
}
