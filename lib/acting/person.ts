/** What pages know of acting for others, as plain types. */
import type { Sees } from './acting';

/** Somebody for whom one may act, oneself included. */
export type Person = {
  /** By which forms and `actFor` name the person; it tells nobody who that is. */
  mark: string;
  /** Of oneself as the login told it; empty where no name is known. */
  name: string;
  relation: 'self' | 'parent' | 'power';
  until: Date | null;
  /** `ownActs`: only what the actor has done for the person, and nothing that was written. */
  sees: Sees;
  /** In years; null where the registry did not tell it. */
  age: number | null;
};

/** A power that holds. `name`: the other person's, of the receiver where it was given, of the giver where it was received. */
export type Power = { id: string; name: string; service: string; givenAt: Date; until: Date };

/**
 * Why no power is given. `notFound`: nobody has this number, or nobody may act by power here for a reason that is not told.
 * `tooYoung`: the giver is; `receiverTooYoung`. `already`: one holds, with another end. `end`: it has passed, or is more than five years away.
 */
export type PowerRefusal = 'notFound' | 'self' | 'tooYoung' | 'receiverTooYoung' | 'already' | 'end' | 'confidential';
