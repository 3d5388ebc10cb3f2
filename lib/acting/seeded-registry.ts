/** The registry of the demo: two tables of our own, which the seeds fill. In production a national registry has its place. */
import 'server-only';
import { findCitizen, numberOf } from '@/lib/citizens/identity';
import type { RegisteredPerson, Registry } from './registry';
import { type PersonRow, selectPerson, selectRelations } from './registry-store';

async function personFrom(row: PersonRow): Promise<RegisteredPerson> {
  const { citizenId, givenName, familyName, birthDate, isConfidential } = row;
  return { number: await numberOf(citizenId), name: `${givenName} ${familyName}`, birthDate, isConfidential };
}

export const seededRegistry: Registry = {
  personOf: async (number) => {
    const citizenId = await findCitizen(number);
    const row = citizenId && (await selectPerson(citizenId));
    return row ? personFrom(row) : null;
  },
  relationsOf: async (number) => {
    const citizenId = await findCitizen(number);
    const rows = citizenId ? await selectRelations(citizenId) : [];
    return Promise.all(rows.map(async ({ kind, until, ...other }) => ({ kind, until, of: await personFrom(other) })));
  },
};
