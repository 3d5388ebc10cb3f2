/** The SQL of the practices' register of patients. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Acting, partiesOf, type SubjectId } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { statement } from '@/lib/database/statement';
import { practiceColumns } from './practice-columns';
import type { Practice } from './practices';
import type { RegisteredPatient } from './register';
import type { Substitute } from './substitutes';
import { substitutesFrom } from './substitutes-columns';

type GpRow = { gpName: string; practitionerId: string; scheduleId: string | null; substitutes: Substitute[] };
type PatientRow = Omit<RegisteredPatient, 'gp'> & Practice & GpRow;

// A GP has one practice, and most often one schedule. Without a GP all columns from gpName on are null.
const patientOfCitizen = statement<{ subjectId: SubjectId; day: string }, PatientRow>(
  'patient_of_citizen',
  ({ subjectId, day }) => sql`
    SELECT patient.given_name AS "givenName", patient.family_name AS "familyName",
      patient.birth_date::text AS "birthDate", practitioner.name AS "gpName", practitioner.id AS "practitionerId",
      schedule.id AS "scheduleId", ${substitutesFrom({ scheduleId: sql`schedule.id`, day })} AS substitutes,
      ${practiceColumns}
    FROM patient
    LEFT JOIN practitioner ON practitioner.id = patient.practitioner_id
    LEFT JOIN schedule ON schedule.practitioner_id = practitioner.id
    LEFT JOIN practice ON practice.slug = practitioner.practice_slug
    WHERE patient.citizen_id = ${subjectId}::uuid
    ORDER BY schedule.id
    LIMIT 1`,
);

const namesOfCitizens = statement<{ ids: string[] }, { id: string; name: string }>(
  'patient_names',
  ({ ids }) => sql`
    SELECT citizen_id AS id, given_name || ' ' || family_name AS name FROM patient WHERE citizen_id = ANY (${ids}::uuid[])`,
);

/** The names of those of these citizens whom the register has: for the access log alone, which tells one who acted. */
export async function selectNames(ids: string[]): Promise<Map<string, string>> {
  return new Map((await namesOfCitizens({ ids })).map(({ id, name }) => [id, name]));
}

const readPatientOf = cache(async (subjectId: SubjectId): Promise<RegisteredPatient | null> => {
  const [row] = await patientOfCitizen({ subjectId, day: calendarDate(now()) });
  if (!row) return null;
  const { givenName, familyName, birthDate, gpName: name, practitionerId, scheduleId, substitutes, ...practice } = row;
  const gp = scheduleId === null ? null : { name, practitionerId, scheduleId, substitutes, practice };
  return { givenName, familyName, birthDate, gp };
});

/** The citizen's row of the register. One query per request, however often it is called. */
export async function readPatient(acting: Acting<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatientOf(partiesOf(acting).subjectId);
}
