/** The test people of all services, as the stand-ins take them. */
import { people } from '@/services/test-people';

const asTheyTakeThem = people.map(({ pid, givenName, familyName, eids, situation, belongsTo }) => ({
  pid,
  name: { given: givenName, family: familyName },
  eids,
  line: situation,
  detail: belongsTo,
}));

export const peopleVariable = { IDPORTEN_SIMULATOR_PEOPLE: JSON.stringify(asTheyTakeThem) };
