/** The practices, and the test people as their patients. */
import type { Connection } from '@/lib/database/database';
import type { Seed } from '@/lib/service/seed';
import { patient } from '@/services/practices/schema';
import { people, type TestPatient } from './people';
import { addPractices, practitionerIdOf } from './seed-practices';
import { addSubstitutes } from './substitutes';

/** The practitioner whom a test person has as GP. */
export const gpIdOf = ({ gp }: TestPatient) => (gp ? practitionerIdOf(gp.practice, gp.practitioner) : null);

async function addPatients(connection: Connection, citizenIds: Map<string, string>): Promise<void> {
  const rows = people
    .filter((person) => person.inRegister)
    .map((person) => ({
      citizenId: citizenIds.get(person.id) ?? '',
      givenName: person.givenName,
      familyName: person.familyName,
      birthDate: person.birthDate,
      practitionerId: gpIdOf(person),
    }));
  await connection.insert(patient).values(rows).onConflictDoNothing();
}

export const seedPractices: Seed = async (connection, { citizenIds, at }) => {
  await addPractices(connection, at);
  await addSubstitutes(connection, at);
  await addPatients(connection, citizenIds);
};
