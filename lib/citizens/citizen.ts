/**
 * Citizen<'high'>: a value that only the guard's check can make. Whoever holds one has passed the check;
 * nothing else in the portal has this type. The id inside is private: JSON, logs and React see an empty object.
 */
import 'server-only';
import type { Level } from './assurance';

/** What a level proves: high proves both, so a Citizen<'high'> serves wherever a Citizen<'substantial'> is asked for. */
type Proves<L extends Level> = L extends 'high' ? { substantial: true; high: true } : { substantial: true };

// The parameter is the proof, not the level's name: TypeScript then sees by itself that more proof serves for less.
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

class FormAuthor {
  readonly #citizenId: string;
  declare protected readonly author: true;

  constructor(citizenId: string) {
    this.#citizenId = citizenId;
  }

  static idOf(author: FormAuthor): string {
    return author.#citizenId;
  }
}

/** Proof that this request's citizen was checked at this level or above. Exported as a type only. */
export type Citizen<L extends Level> = CheckedCitizen<Proves<L>>;

/**
 * Whose form arrived on a session that has timed out or no longer reaches the level. Good for one thing:
 * saving what was typed into that citizen's own draft. It opens nothing.
 */
export type DraftAuthor = FormAuthor;

/** Only `guard.ts` calls this (the linter sees to it). */
export function mintCitizen<L extends Level>(citizenId: string): Citizen<L> {
  return new CheckedCitizen<Proves<L>>(citizenId);
}

/** Only `guard.ts` calls this. */
export function mintDraftAuthor(citizenId: string): DraftAuthor {
  return new FormAuthor(citizenId);
}

/** The internal id, for SQL. Only `store.ts` files call this. Throws TypeError for a look-alike. */
export function citizenIdOf(citizen: Citizen<Level>): string {
  return CheckedCitizen.idOf(citizen);
}

/** The internal id of whoever may write to a draft, for SQL. Only `store.ts` files call this. Throws for a look-alike. */
export function draftAuthorIdOf(author: DraftAuthor | Citizen<Level>): string {
  return author instanceof FormAuthor ? FormAuthor.idOf(author) : CheckedCitizen.idOf(author);
}
