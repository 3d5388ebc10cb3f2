/**
 * The registry that knows who may act for whom: one small interface. `seeded-registry.ts` implements it for the demo; decision
 * record 052 says which national registries stand behind it in production, and with which documents.
 */
import 'server-only';
import { seededRegistry } from './seeded-registry';

/** A person as the registry has them. `birthDate`: a calendar date, `2001-07-24`. */
export type RegisteredPerson = {
  number: string;
  name: string;
  birthDate: string;
  /** The address is confidential. Nobody acts for this person here, and this person for nobody. */
  isConfidential: boolean;
};

/** Somebody for whom a person may act. `until`: when that ends, if the registry names an end. */
export type RegisteredRelation = { kind: 'parent' | 'power'; of: RegisteredPerson; until: Date | null };

export type Registry = {
  /** The person with this number; null where there is none. */
  personOf: (number: string) => Promise<RegisteredPerson | null>;
  /** For whom this person may act, by parental responsibility or by a power that the registry knows of; of any age. */
  relationsOf: (number: string) => Promise<RegisteredRelation[]>;
};

/** The registry that is asked. */
export const registry = (): Registry => seededRegistry;
