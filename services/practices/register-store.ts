/** The SQL of the practices' register of patients. */
import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import type { RegisteredPatient } from './register';
import { patient, practice, practitioner, schedule } from './schema';

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
          name: row.practitioner.name,
          scheduleId: row.schedule.id,
          practice: row.practice,
        }
      : null;
  return { givenName, familyName, birthDate, gp };
});

/** The citizen's row of the register. One query per request, however often it is called. */
export async function readPatient(who: Citizen<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatientOf(citizenIdOf(who));
}
