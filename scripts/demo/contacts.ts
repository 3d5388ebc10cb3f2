/** The test people as the contact register has them: invented addresses, which lead nowhere. */
import { people } from '@/services/test-people';
import type { Person } from '@/services/test-service';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';

const lettersOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[æøåđ]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'a', đ: 'd' })[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

const emailOf = ({ givenName, familyName }: Person) => `${lettersOf(givenName)}.${lettersOf(familyName)}@example.com`;

/** Two months, and two years: after 18 months nobody is told anything at an address. */
const [LATELY, LONG_AGO] = [60, 730].map((days) => days * 24 * 3600 * 1000) as [number, number];

function contactOf(person: Person, nth: number) {
  const { hasEmail = true, isReserved = false, isFresh = true, language } = person.contact ?? {};
  return {
    pid: person.pid,
    ...(hasEmail && { email: emailOf(person) }),
    phone: `+47400000${String(nth + 1).padStart(2, '0')}`,
    verified: new Date(Date.now() - (isFresh ? LATELY : LONG_AGO)).toISOString(),
    isReserved,
    isFresh,
    language,
  };
}

const contacts = people.flatMap((person, nth) => (person.contact === null ? [] : [contactOf(person, nth)]));

type Reachable = { pid: string; email: string; phone: string };

/** People of journeys who can be told something: born before all whom `e2e/unused-number.ts` makes. Each test takes its own. */
export const reachable = [0, 1].map((nth) => {
  const pid = syntheticNumber('1959-06-01', nth);
  return { pid, email: `reachable-${nth}@example.com`, phone: `+474999990${nth}` };
}) as [Reachable, Reachable];

const ofJourneys = reachable.map((one) => ({ ...one, verified: new Date(Date.now() - LATELY).toISOString() }));

export const contactsVariable = {
  CONTACT_REGISTER_SIMULATOR_CONTACTS: JSON.stringify([...contacts, ...ofJourneys]),
};
