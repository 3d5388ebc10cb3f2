/** What a citizen may do for another now, all their rights taken together. */
import 'server-only';
import { ageInYears } from '@/lib/calendar/age';
import { logFault } from '@/lib/log/log';
import { markOfPair, type Scope } from './acting';
import { freshRights } from './reading';
import { type FoundRight, selectRights } from './right-store';
import { provesFor, seenBy } from './rules';

export type CurrentRight = {
  subjectId: string;
  scope: Scope;
  /** By which right: where there are several, by that which gives most. */
  kind: FoundRight['kind'];
  name: string | null;
  until: Date | null;
  /** The subject's age in years, where the registry told it. */
  age: number | null;
};

/** Rights of one actor for one subject, as one; null where none of them holds at `at`. */
export function joinRights(rights: FoundRight[], at: Date): CurrentRight | null {
  const valid = rights.flatMap((right) => {
    const sees = seenBy(right, at);
    return sees ? [{ ...right, sees }] : [];
  });
  // One that lets the actor see everything comes first, and of these one without an end.
  const [best] = valid.sort((one, other) => rank(one) - rank(other));
  if (!best) return null;
  const services = valid.flatMap(({ service }) => service ?? []);
  const isOfAll = services.length < valid.length;
  const birthDate = valid.find((right) => right.birthDate !== null)?.birthDate ?? null;
  return {
    subjectId: best.subjectId,
    scope: { sees: best.sees, services: isOfAll ? 'all' : services },
    kind: best.kind,
    name: best.name,
    until: best.until,
    age: birthDate === null ? null : ageInYears(birthDate, at),
  };
}

const rank = ({ sees, until }: { sees: string; until: Date | null }) => (sees === 'all' ? 0 : 2) + (until ? 1 : 0);

/**
 * What the actor may do for the subject; null: nothing. Where the registry does not answer, by what was given here and what it
 * told a minute ago at most; throws `RegistryAway` where there is nothing of that.
 */
export async function currentRight(actorId: string, subjectId: string, at: Date): Promise<CurrentRight | null> {
  const { rights, fault } = await provedRights(actorId, subjectId, at);
  return foundOr(fault, joinRights(rights, at));
}

type Fault = { error: unknown };

/** Thrown where only the registry could tell whether one may act, and it does not answer. */
export class RegistryAway extends Error {}

/** Null where the registry says so. Where it did not answer, its fault is logged; throws where nothing was found without it. */
function foundOr(fault: Fault | null, right: CurrentRight | null | undefined): CurrentRight | null {
  if (fault && !right) throw new RegistryAway('the registry does not answer', { cause: fault.error });
  if (fault) logFault(fault.error, 'registry');
  return right ?? null;
}

/** The rights that prove an act now. `fault`: the registry does not answer, so they are what holds without it. */
async function provedRights(actorId: string, subjectId: string | null, at: Date) {
  try {
    return { rights: await freshRights(actorId, subjectId, at), fault: null };
  } catch (error) {
    const { readAt, rights } = await selectRights(actorId, subjectId);
    const isProved = readAt !== null && +at - +readAt <= provesFor * 1000;
    return { rights: rights.filter(({ service }) => service !== null || isProved), fault: { error } };
  }
}

/**
 * All whom the actor may act for, the youngest first. Where the registry does not answer, those for whom that holds without it,
 * and `isComplete` is false.
 */
export async function currentRights(
  actorId: string,
  at: Date,
): Promise<{ rights: CurrentRight[]; isComplete: boolean }> {
  const { rights, fault } = await provedRights(actorId, null, at);
  if (fault) logFault(fault.error, 'registry');
  return { rights: joinBySubject(rights, at), isComplete: fault === null };
}

/** The right by the mark of the two; null where there is none. Throws `RegistryAway`. */
export async function rightByMark(actorId: string, mark: string, at: Date): Promise<CurrentRight | null> {
  const { rights, fault } = await provedRights(actorId, null, at);
  return foundOr(
    fault,
    joinBySubject(rights, at).find(({ subjectId }) => markOfPair(actorId, subjectId) === mark),
  );
}

/** Milliseconds. What the registry told longer ago is not shown any more. */
const SHOWN_FOR = 24 * 3_600_000;

/** As `currentRights`, by what the registry told within a day, for pages that only show whom. Null where that is longer ago. */
export async function knownRights(actorId: string, at: Date): Promise<CurrentRight[] | null> {
  const { readAt, rights } = await selectRights(actorId, null);
  return readAt && +at - +readAt < SHOWN_FOR ? joinBySubject(rights, at) : null;
}

function joinBySubject(rights: FoundRight[], at: Date): CurrentRight[] {
  const subjects = [...new Set(rights.map(({ subjectId }) => subjectId))];
  const of = (subject: string) => rights.filter(({ subjectId }) => subjectId === subject);
  return subjects.flatMap((subject) => joinRights(of(subject), at) ?? []);
}
