/** How the portal's journeys use the services. Only e2e, tests and programs of `scripts` import this file. */
import { bookingForTests } from './booking/testing/adapter';
import { contactForTests } from './contact/testing/adapter';
import { practicesForTests } from './practices/testing/adapter';
import type { KillsService, TestService } from './test-service';

// The first walk is the one that the short run weighs.
const services: TestService[] = [bookingForTests, practicesForTests, contactForTests];

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

/** For `npm run rehearse:restore`. */
export const rehearsals = services.flatMap(({ rehearsal }) => rehearsal ?? []);

/** For `npm run bench -- jobs`: what each service has in a country with so many schedules. */
export const nations = services.flatMap(({ addNation }) => (addNation ? [addNation] : []));

/** For the bench: the rush of the first service that has one. */
export function testRush() {
  const found = services.find(({ rush }) => rush)?.rush;
  if (!found) throw new Error('No service has a rush.');
  return found;
}

/** For `npm run measure:weak-line`: the journey of the first service that has one. */
export function weakLineJourney() {
  const found = services.find(({ weakLine }) => weakLine)?.weakLine;
  if (!found) throw new Error('No service has a journey for a weak line.');
  return found;
}

/** For `npm run measure:lighthouse`. */
export const kindsOfPage = {
  open: Object.assign({}, ...services.map((service) => service.kindsOfPage?.open)) as Record<string, string>,
  own: services.flatMap((service) => service.kindsOfPage?.own ?? []),
};

/** The portal's journeys use the page and the form of the first service that has them. */
export function serviceAtHigh() {
  const found = services.find(({ high }) => high)?.high;
  if (!found) throw new Error('No service has a page and a form at level high.');
  return found;
}
