/** Who may act for whom, in the registry of the demo: for the citizens of one test. */
import { registryPerson, registryRelation } from '@/lib/acting/schema';
import { database } from '@/lib/database/database';
import type { TestCitizen } from '@/services/test-service';

type Known = { givenName: string; birthDate: string; isConfidential?: boolean };

/** As the registry has a citizen. */
export async function addToRegistry<Of extends TestCitizen>(citizen: Of, known: Known): Promise<Of & Known> {
  await database()
    .insert(registryPerson)
    .values({ citizenId: citizen.id, familyName: 'Prøvestad', ...known })
    .onConflictDoNothing();
  return { ...citizen, ...known };
}

/** A birth date by which somebody is so many years old today. */
export const bornYearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-01`;

/** An adult whom the registry knows. */
export const addAdult = <Of extends TestCitizen>(citizen: Of, givenName = 'Maja') =>
  addToRegistry(citizen, { givenName, birthDate: bornYearsAgo(42) });

/** A child of a parent, so many years old. */
export async function addChild(parent: TestCitizen, years: number, child: TestCitizen, givenName = 'Odin') {
  await addAdult(parent);
  const added = await addToRegistry(child, { givenName, birthDate: bornYearsAgo(years) });
  await database().insert(registryRelation).values({ personId: parent.id, otherId: added.id, kind: 'parent' });
  return added;
}
