/** The test people as the contact register has them: invented addresses, which lead nowhere. */
import { people } from '@/services/test-people';
import { contactsOf } from '@/stand-ins/kit/src/contacts';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';

/** Two months, and two years: after 18 months nobody is told anything at an address. */
const [LATELY, LONG_AGO] = [60, 730].map((days) => days * 24 * 3600 * 1000) as [number, number];

const usual = contactsOf(
  people.map(({ pid, givenName, familyName }) => ({ pid, name: { given: givenName, family: familyName } })),
);

const contacts = usual.flatMap(({ email, ...entry }, nth) => {
  const contact = people[nth]?.contact;
  if (contact === null) return [];
  const { hasEmail = true, isReserved = false, isFresh = true, language } = contact ?? {};
  const verified = new Date(Date.now() - (isFresh ? LATELY : LONG_AGO)).toISOString();
  return [{ ...entry, ...(hasEmail && { email }), verified, isReserved, isFresh, language }];
});

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
