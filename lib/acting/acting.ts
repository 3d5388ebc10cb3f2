/**
 * Acting<'high'>: who acts, and for whom, as one value that only the guard can make. Oneself is the pair of the same person.
 * Both ids are private: JSON, logs and React see an empty object. Stores read them together, by one function, so that a
 * function cannot have the one and forget the other.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import type { Level, Proves } from '@/lib/citizens/assurance';
import { type Citizen, citizenIdOf, mintCitizen } from '@/lib/citizens/citizen';
import { stableId } from '@/lib/database/stable-id';

declare const party: unique symbol;

/** The id of who acts: it stands in the audit. */
export type ActorId = string & { readonly [party]: 'actor' };
/** The id of whom it is for: it decides the register, what can be there once, and what is listed. */
export type SubjectId = string & { readonly [party]: 'subject' };
/** The id of the two together: it decides what is held and which keys were used. For oneself it is one's own. */
export type PairId = string & { readonly [party]: 'pair' };

/** What the actor sees of the subject's: everything, or only what the actor has done. */
export type Sees = 'all' | 'ownActs';

/** What the right to act for the subject gives. `services`: those that it is for, by their names. */
export type Scope = { sees: Sees; services: 'all' | readonly string[] };
type Pair = { actorId: string; subjectId: string; scope: Scope };

const whole: Scope = { sees: 'all', services: 'all' };

class CheckedActing<Proof extends Proves<'substantial'>> {
  readonly #pair: Pair;
  declare protected readonly proof: Proof;

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  static pairOf(acting: CheckedActing<Proves<Level>>): Pair {
    return acting.#pair;
  }
}

/** Proof that the guard checked who acts, at this level or above, and that they may act for the subject. */
export type Acting<L extends Level> = CheckedActing<Proves<L>>;

/** Only `guard.ts` calls this (`docs/architecture.test.ts` sees to it). */
export function mintActing<L extends Level>(actorId: string, subjectId = actorId, scope = whole): Acting<L> {
  return new CheckedActing<Proves<L>>({ actorId, subjectId, scope });
}

const { pairOf } = CheckedActing;

export type Parties = { actorId: ActorId; subjectId: SubjectId; pairId: PairId };

/** Both ids, for SQL. Only store files call this. Throws TypeError for a look-alike. */
export function partiesOf(acting: Acting<Level>): Parties {
  const { actorId, subjectId } = pairOf(acting);
  const pairId = actorId === subjectId ? actorId : stableId('acting', actorId, subjectId);
  return { actorId: actorId as ActorId, subjectId: subjectId as SubjectId, pairId: pairId as PairId };
}

/** For statements that read the subject's rows: whose, and by whom they must have been done; null: by anybody. */
export type Reader = { subjectId: SubjectId; onlyBy: ActorId | null };

/** Thrown where something of a service is asked for that the right to act is not for: `door` leads to the choice of whom. */
export class NotForThisService extends Error {}

/** True where the right to act is for this service. Acts prove it themselves: it is for pages that show several services. */
export function isForService(acting: Acting<Level>, service: string): boolean {
  const { services } = pairOf(acting).scope;
  return services === 'all' || services.includes(service);
}

/** Whose rows of a service the actor sees, and which of them. Only store files call this. Throws `NotForThisService`. */
export function readerOf(acting: Acting<Level>, service: string): Reader {
  const { actorId, subjectId } = partiesOf(acting);
  if (!isForService(acting, service)) throw new NotForThisService(`nothing of ${service} may be read for another`);
  return { subjectId, onlyBy: seesOf(acting) === 'all' ? null : actorId };
}

/** True where nobody acts for another. */
export function isForOneself(acting: Acting<Level>): boolean {
  const { actorId, subjectId } = pairOf(acting);
  return actorId === subjectId;
}

/** What the actor sees of the subject's, and of which services. */
export const scopeOf = (acting: Acting<Level>): Scope => pairOf(acting).scope;

/** What the actor sees of the subject's. */
export const seesOf = (acting: Acting<Level>): Sees => pairOf(acting).scope.sees;

/** Who acts, as the citizen that they are, for what is their own. */
export function actorOf<L extends Level>(acting: Acting<L>): Citizen<L> {
  return mintCitizen<L>(pairOf(acting).actorId);
}

/** The citizen's own, whomever they act for at present. Few files may ask for it: see `docs/architecture.test.ts`. */
export function forOneself<L extends Level>(citizen: Citizen<L>): Acting<L> {
  return mintActing<L>(citizenIdOf(citizen));
}

/** The mark of everybody's acting for oneself. A form without a mark has this one. */
export const ownMark = 'self';

/**
 * A mark by which a form says whom it was for: the same in all sessions, and it tells nobody who that is. The ids are random,
 * so nobody computes it.
 */
export function markOf(acting: Acting<Level>): string {
  const { actorId, subjectId } = pairOf(acting);
  return markOfPair(actorId, subjectId);
}

/** The same from the ids. */
export function markOfPair(actorId: string, subjectId: string): string {
  if (actorId === subjectId) return ownMark;
  return createHash('sha256').update(`acting ${actorId} ${subjectId}`).digest('base64url').slice(0, 22);
}
