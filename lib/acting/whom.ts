/** Whom a citizen may act for, and the choice of one of them. The choice is kept in the session: all tabs share it. */
import 'server-only';
import { currentSession, currentSubject, startActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import type { Citizen } from '@/lib/citizens/citizen';
import { done, type Result, refused } from '@/lib/result';
import { markOfPair, ownMark, type Sees } from './acting';
import { type CurrentRight, currentRights } from './right';
import { actorIdOf } from './right-store';

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

function personOf(mark: string, { kind, name, until, age, scope }: CurrentRight): Person {
  return { mark, name: name ?? '', relation: kind, until, sees: scope.sees, age };
}

/** Oneself first, then all whom the citizen may act for now, the youngest first. Throws where the registry does not answer. */
export async function peopleOf(citizen: Citizen<'high'>, at: Date = now()): Promise<Person[]> {
  const actorId = actorIdOf(citizen);
  const [session, rights] = await Promise.all([currentSession(), currentRights(actorId, at)]);
  const own = { mark: ownMark, relation: 'self', until: null, sees: 'all', age: null } as const;
  return [
    { ...own, name: session?.name ?? '' },
    ...rights.map((right) => personOf(markOfPair(actorId, right.subjectId), right)),
  ];
}

/** From now on the citizen acts for the person with this mark, in every tab. The registry is asked first. */
export async function actFor(
  citizen: Citizen<'high'>,
  mark: string,
  at: Date = now(),
): Promise<Result<Person, 'notAllowed'>> {
  const actorId = actorIdOf(citizen);
  const people = await peopleOf(citizen, at);
  const person = people.find((one) => one.mark === mark);
  if (!person) return refused('notAllowed');
  const rights = mark === ownMark ? [] : await currentRights(actorId, at);
  const subject = rights.find(({ subjectId }) => markOfPair(actorId, subjectId) === mark);
  if (mark !== ownMark && !subject) return refused('notAllowed');
  return (await startActing(citizen, subject?.subjectId ?? null)) ? done(person) : refused('notAllowed');
}

/** Whom the citizen of this request acts for; null: for themselves, or nobody is signed in. */
export async function actingForName(): Promise<Person | null> {
  const subject = await currentSubject();
  return subject && personOf(subject.mark, subject.right);
}
