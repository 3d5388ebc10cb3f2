/** What a citizen may do for another now, all their rights taken together. */
import 'server-only';
import { ageInYears } from '@/lib/calendar/age';
import { logFault } from '@/lib/log/log';
import type { Scope } from './acting';
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
 * told a minute ago at most; throws its fault where there is nothing of that.
 */
export async function currentRight(actorId: string, subjectId: string, at: Date): Promise<CurrentRight | null> {
  try {
    return joinRights(await freshRights(actorId, subjectId, at), at);
  } catch (error) {
    const { readAt, rights } = await selectRights(actorId, subjectId);
    const isProved = readAt !== null && +at - +readAt <= provesFor * 1000;
    const known = joinRights(
      rights.filter(({ service }) => service !== null || isProved),
      at,
    );
    if (!known) throw error;
    logFault(error, 'registry');
    return known;
  }
}

/** All whom the actor may act for, the youngest first. Throws where the registry does not answer. */
export async function currentRights(actorId: string, at: Date): Promise<CurrentRight[]> {
  const rights = await freshRights(actorId, null, at);
  const subjects = [...new Set(rights.map(({ subjectId }) => subjectId))];
  const of = (subject: string) => rights.filter(({ subjectId }) => subjectId === subject);
  return subjects.flatMap((subject) => joinRights(of(subject), at) ?? []);
}
