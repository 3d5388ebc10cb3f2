/** For whom a page is: the texts that say so, and those whom the citizen could act for instead. */
import { unstable_rethrow } from 'next/navigation';
import { titlesAbout, wordsAbout } from '@/components/acting/words-about';
import { type Acting, actorOf } from '@/lib/acting/acting';
import type { Person } from '@/lib/acting/person';
import { actingForWhom, knownPeople, peopleOf } from '@/lib/acting/whom';
import type { Texts } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { signInStatus } from './sign-in-status';

/** `whom`: null for oneself. `words` name the person; `titles`, for titles and what else leaves the page, do not. */
export async function aboutWhom(t: Texts): Promise<{ whom: Person | null; words: Texts; titles: Texts }> {
  const whom = await actingForWhom();
  return { whom, words: wordsAbout(t, whom), titles: titlesAbout(t, whom) };
}

/** Oneself under the name that the header shows, where the login told none. */
export async function withOwnName(people: Person[]): Promise<Person[]> {
  const status = await signInStatus();
  const name = (typeof status === 'object' && status.name) || '';
  return people.map((person) => (person.relation === 'self' ? { ...person, name: person.name || name } : person));
}

/**
 * All whom the citizen may act for but the one they act for now, by what the registry told within a day; else it is asked. While
 * it does not answer, those for whom that holds without it: the page shows.
 */
export async function othersThan(acting: Acting<'high'>): Promise<Person[]> {
  const citizen = actorOf(acting);
  try {
    return await withoutCurrent((await knownPeople(citizen)) ?? (await peopleOf(citizen)).people);
  } catch (error) {
    unstable_rethrow(error);
    logFault(error, 'registry');
    return [];
  }
}

/** The same for a page that many open at once: the registry is never asked. */
export async function othersKnown(acting: Acting<'high'>): Promise<Person[]> {
  return withoutCurrent((await knownPeople(actorOf(acting))) ?? []);
}

async function withoutCurrent(people: Person[]): Promise<Person[]> {
  const now = await actingForWhom();
  return withOwnName(people.filter(({ mark, relation }) => (now ? mark !== now.mark : relation !== 'self')));
}
