/** The SQL of the practices' register of patients. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { statement } from '@/lib/database/statement';
import { practiceColumns } from './practice-columns';
import type { Practice } from './practices';
import type { RegisteredPatient } from './register';

type PatientRow = Omit<RegisteredPatient, 'gp'> & (Practice & { gpName: string; scheduleId: string | null });

// A GP has one practice, and most often one schedule. Without a GP all columns from gpName on are null.
const patientOfCitizen = statement<{ citizenId: string }, PatientRow>(
  'patient_of_citizen',
  ({ citizenId }) => sql`
    SELECT patient.given_name AS "givenName", patient.family_name AS "familyName",
      patient.birth_date::text AS "birthDate", practitioner.name AS "gpName", schedule.id AS "scheduleId",
      ${practiceColumns}
    FROM patient
    LEFT JOIN practitioner ON practitioner.id = patient.practitioner_id
    LEFT JOIN schedule ON schedule.practitioner_id = practitioner.id
    LEFT JOIN practice ON practice.slug = practitioner.practice_slug
    WHERE patient.citizen_id = ${citizenId}::uuid
    ORDER BY schedule.id
    LIMIT 1`,
);

const readPatientOf = cache(async (citizenId: string): Promise<RegisteredPatient | null> => {
  const [row] = await patientOfCitizen({ citizenId });
  if (!row) return null;
  const { givenName, familyName, birthDate, gpName: name, scheduleId, ...practice } = row;
  return { givenName, familyName, birthDate, gp: scheduleId === null ? null : { name, scheduleId, practice } };
});

/** The citizen's row of the register. One query per request, however often it is called. */
export async function readPatient(who: Citizen<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatientOf(citizenIdOf(who));
}
