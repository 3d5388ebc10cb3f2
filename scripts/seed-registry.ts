/** Fills the seeded registry (`lib/acting/seeded-registry.ts`) with the test people, and who of them may act for whom. */
import { registryPerson, registryRelation } from '@/lib/acting/schema';
import type { Connection } from '@/lib/database/database';
import type { Person } from '@/services/test-service';

/** Adds what is missing. `citizenIds`: by the keys of the test people. */
export async function seedRegistry(
  connection: Connection,
  people: Person[],
  citizenIds: Map<string, string>,
): Promise<void> {
  const idOf = (key: string) => citizenIds.get(key) ?? '';
  const persons = people.map(({ id, givenName, familyName, birthDate, isConfidential = false }) => ({
    ...{ citizenId: idOf(id), givenName, familyName, birthDate, isConfidential },
  }));
  await connection.insert(registryPerson).values(persons).onConflictDoNothing();
  const relations = people.flatMap(({ id, children = [], powersFrom = [] }) => [
    ...children.map((child) => ({ personId: idOf(id), otherId: idOf(child), kind: 'parent' as const })),
    ...powersFrom.map((giver) => ({ personId: idOf(id), otherId: idOf(giver), kind: 'power' as const })),
  ]);
  await connection.insert(registryRelation).values(relations).onConflictDoNothing();
}
