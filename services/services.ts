/**
 * The services of this portal, as plain data. Only what puts the portal together imports this file or a service: `app/`,
 * `proxy.ts` and the jobs' entry. What runs is in `services.server.ts`. How to add one: docs/make-it-yours.md.
 */
// Without it the typing of messages below finds no module to add to.
import type {} from 'next-intl';
import { joinDoors } from '@/lib/doors/doors';
import type { Path } from '@/lib/doors/href';
import { isRouteOrFile, portalDoors } from '@/lib/doors/portal-doors';
import { type locales, withoutLocale } from '@/lib/i18n/routing';
import type { Service } from '@/lib/service/service';
import type portalTexts from '@/texts/nb.json';
import { booking } from './booking/service';
import type bookingTexts from './booking/texts/nb.json';
import { practices } from './practices/service';
import type practicesTexts from './practices/texts/nb.json';

/** In the order of their tabs. */
export const services: readonly Service[] = [booking, practices];

type AllDoors = typeof portalDoors & typeof booking.doors & typeof practices.doors;
/** All texts, by key. */
export type AllTexts = typeof portalTexts & typeof bookingTexts & typeof practicesTexts;

// A path that is no door, and a key that Bokmål lacks, do not compile.
declare module '@/lib/doors/href' {
  interface Doors extends AllDoors {}
}
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: AllTexts;
  }
}

/** Where each service begins, for links to it. */
export const homes = services.map(({ home, title, tab }) => ({ path: home as Path, title, tab }));

const doors = joinDoors([{ doors: portalDoors }, ...services]);

/** The level that a page asks for, by its address; `open` for what is no page. */
export const levelOf = doors.levelOf;
/** The door at an address: its path, varying parts in square brackets. */
export const doorAt = doors.doorAt;

/** What the step-up page says of the page one comes from: the service's own words, where it has some. */
export function stepUpPurposeOf(address: string) {
  const path = withoutLocale(address);
  for (const { stepUp } of services) {
    const purpose = stepUp?.purposes.find(({ under }) => path.startsWith(under));
    if (stepUp && purpose) return { why: stepUp.why, ...purpose };
  }
  return undefined;
}

/** True for the address of a page, route or file that exists. */
export function isDoor(pathname: string): boolean {
  return doors.isPage(pathname) || isRouteOrFile(pathname);
}
