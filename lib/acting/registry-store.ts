/** The SQL of the seeded registry. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';

export type PersonRow = {
  citizenId: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  isConfidential: boolean;
};

const personColumns = sql`
  citizen_id AS "citizenId", given_name AS "givenName", family_name AS "familyName", birth_date::text AS "birthDate",
  is_confidential AS "isConfidential"`;

const person = statement<{ citizenId: string }, PersonRow>(
  'registry_person',
  ({ citizenId }) => sql`SELECT ${personColumns} FROM registry_person WHERE citizen_id = ${citizenId}::uuid`,
);

/** The person with this id; null where the registry has none. */
export async function selectPerson(citizenId: string): Promise<PersonRow | null> {
  return (await person({ citizenId }))[0] ?? null;
}

type RelationRow = PersonRow & { kind: 'parent' | 'power'; until: Date | null };

const relations = statement<{ citizenId: string }, RelationRow>(
  'registry_relations',
  ({ citizenId }) => sql`
    SELECT ${personColumns}, kind, until FROM registry_relation JOIN registry_person ON citizen_id = other_id
    WHERE person_id = ${citizenId}::uuid ORDER BY birth_date DESC, citizen_id`,
);

/** For whom this person may act, the youngest first. */
export async function selectRelations(citizenId: string): Promise<RelationRow[]> {
  return relations({ citizenId });
}
