/** How the portal's journeys use the services. Only e2e, tests, soak and kills import this file. */
import { bookingForTests } from './booking/testing/adapter';
import { practicesForTests } from './practices/testing/adapter';
import type { KillsService, TestService } from './test-service';

const services: TestService[] = [practicesForTests, bookingForTests];

export const openPages = services.flatMap((service) => service.openPages);
export const walks = services.flatMap((service) => service.walks);
/** For `npm run soak`: each service's journeys, with nothing noted yet. */
export const makeSoaks = () => services.flatMap(({ makeSoak }) => (makeSoak ? [makeSoak()] : []));

/** For `npm run kills`: the acts of the first service that has them, with nothing noted yet. */
export function makeKillsService(): KillsService {
  const make = services.find(({ makeKills }) => makeKills)?.makeKills;
  if (!make) throw new Error('No service has acts for `npm run kills`.');
  return make();
}

/** The portal's journeys use the page and the form of the first service that has them. */
export function serviceAtHigh() {
  const found = services.find(({ high }) => high)?.high;
  if (!found) throw new Error('No service has a page and a form at level high.');
  return found;
}
