/** Whom a citizen may act for, and the choice of one of them. The choice is kept in the session: all tabs share it. */
import 'server-only';
import { currentSession, currentSubject, startActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import type { Citizen } from '@/lib/citizens/citizen';
import { done, type Result, refused } from '@/lib/result';
import { markOfPair, ownMark } from './acting';
import type { Person } from './person';
import { type CurrentRight, currentRights, knownRights, rightByMark } from './right';
import { actorIdOf } from './right-store';

function personOf(mark: string, { kind, name, until, age, scope }: CurrentRight): Person {
  return { mark, name: name ?? '', relation: kind, until, sees: scope.sees, age };
}

/** The citizen of this request, as one whom they may act for: always. */
async function oneself(): Promise<Person> {
  const name = (await currentSession())?.name ?? '';
  return { mark: ownMark, name, relation: 'self', until: null, sees: 'all', age: null };
}

/**
 * Oneself first, then all whom the citizen may act for now, the youngest first. Not `isComplete` where the registry does not
 * answer: then only those for whom that holds without it.
 */
export async function peopleOf(
  citizen: Citizen<'high'>,
  at: Date = now(),
): Promise<{ people: Person[]; isComplete: boolean }> {
  const actorId = actorIdOf(citizen);
  const [own, { rights, isComplete }] = await Promise.all([oneself(), currentRights(actorId, at)]);
  return { people: [own, ...peopleBy(actorId, rights)], isComplete };
}

/** As `peopleOf`, by what the registry told within a day, for pages that only show whom: it is not asked. Null where that is longer ago. */
export async function knownPeople(citizen: Citizen<'high'>, at: Date = now()): Promise<Person[] | null> {
  const actorId = actorIdOf(citizen);
  const rights = await knownRights(actorId, at);
  return rights && [await oneself(), ...peopleBy(actorId, rights)];
}

const peopleBy = (actorId: string, rights: CurrentRight[]) =>
  rights.map((right) => personOf(markOfPair(actorId, right.subjectId), right));

/** From now on the citizen acts for the person with this mark, in every tab. The registry is asked first: throws as `rightByMark`. */
export async function actFor(
  citizen: Citizen<'high'>,
  mark: string,
  at: Date = now(),
): Promise<Result<Person, 'notAllowed'>> {
  const actorId = actorIdOf(citizen);
  // Back to oneself one comes also while the registry does not answer.
  const right = mark === ownMark ? null : await rightByMark(actorId, mark, at);
  const person = mark === ownMark ? await oneself() : right && personOf(mark, right);
  if (!person || !(await startActing(citizen, right?.subjectId ?? null))) return refused('notAllowed');
  return done(person);
}

/** Whom the citizen of this request acts for; null: for themselves, or nobody is signed in. */
export async function actingForWhom(): Promise<Person | null> {
  const subject = await currentSubject();
  return subject && personOf(subject.mark, subject.right);
}
