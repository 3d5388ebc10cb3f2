/**
 * Citizen<'high'>: a value that only the guard can make, so it proves that the guard checked the level.
 * The id inside is private: JSON, logs and React see an empty object.
 */
import 'server-only';
import type { Level, Proves } from './assurance';

// The type parameter is the proof, not the level's name: TypeScript then infers that more proof can replace less.
class CheckedCitizen<Proof extends Proves<'substantial'>> {
  readonly #citizenId: string;
  declare protected readonly proof: Proof;

  constructor(citizenId: string) {
    this.#citizenId = citizenId;
  }

  static idOf(citizen: CheckedCitizen<Proves<Level>>): string {
    return citizen.#citizenId;
  }
}

/**
 * Who sent a form on a session that has timed out, is below the level, or acts for somebody else by now. May only save what
 * was typed, into a draft that they wrote themselves, for whomever it is.
 */
class DraftAuthor {
  readonly #citizenId: string;
  declare protected readonly author: true;

  constructor(citizenId: string) {
    this.#citizenId = citizenId;
  }

  static idOf(author: DraftAuthor): string {
    return author.#citizenId;
  }
}

/** Proof that this request's citizen was checked at this level or above. */
export type Citizen<L extends Level> = CheckedCitizen<Proves<L>>;

// As types only: nobody else can make one.
export type { DraftAuthor };

/** Only `guard.ts` calls this (the linter sees to it). */
export function mintCitizen<L extends Level>(citizenId: string): Citizen<L> {
  return new CheckedCitizen<Proves<L>>(citizenId);
}

/** Only `guard.ts` calls this. */
export function mintDraftAuthor(citizenId: string): DraftAuthor {
  return new DraftAuthor(citizenId);
}

/** The citizen's id, for SQL. Only `store.ts` files call this. Throws TypeError for a look-alike. */
export function citizenIdOf(citizen: Citizen<Level>): string {
  return CheckedCitizen.idOf(citizen);
}

/** True for such an author, and false for any other value. */
export const isDraftAuthor = (who: object): who is DraftAuthor => who instanceof DraftAuthor;

/** The id of who saves a draft, for SQL. Only `store.ts` files call this. Throws TypeError for a look-alike. */
export function draftAuthorIdOf(author: DraftAuthor): string {
  return DraftAuthor.idOf(author);
}
