/**
 * The services of this portal, as plain data. Only `app/`, `proxy.ts` and the jobs' entry import this file or a service.
 * What services run is in `services.server.ts`. How to add a service: docs/make-it-yours.md.
 */
// Needed for `declare module 'next-intl'` below.
import type {} from 'next-intl';
import { joinDoors } from '@/lib/doors/doors';
import type { Path } from '@/lib/doors/href';
import { isRouteOrFile, portalDoors, portalRoutes, publicFiles, routeOf } from '@/lib/doors/portal-doors';
import type portalTexts from '@/lib/i18n/catalogues/nb.json';
import { type Locale, type locales, withoutLocale } from '@/lib/i18n/routing';
import type { Service } from '@/lib/service/service';
import { booking } from './booking/service';
import type bookingTexts from './booking/texts/nb.json';
import { contact } from './contact/service';
import type contactTexts from './contact/texts/nb.json';
import { practices } from './practices/service';
import type practicesTexts from './practices/texts/nb.json';

/** In the order of their tabs. */
const all = [booking, practices, contact] as const;
export const services: readonly Service[] = all;

/** One type that has what each of these has. */
type Joined<Each> = (Each extends unknown ? (each: Each) => void : never) extends (joined: infer All) => void
  ? All
  : never;
type AllDoors = typeof portalDoors & typeof portalRoutes & Joined<(typeof all)[number]['doors']>;
/** All texts, by key. */
export type AllTexts = typeof portalTexts & typeof bookingTexts & typeof practicesTexts & typeof contactTexts;

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

/** The first page of each service, for links to it. */
export const homes = services.map(({ home, title, tab }) => ({ path: home as Path, title, tab }));

const doors = joinDoors([{ doors: portalDoors, routes: portalRoutes }, ...services]);

/** The level of the page at an address; `open` where there is no page. */
export const levelOf = doors.levelOf;
/** The door at an address: its path with varying segments in square brackets. */
export const doorAt = doors.doorAt;

/** The page that shows the same of anybody: itself, or its service's first where the address names one thing of a person. */
export function homeOf(address: string): Path {
  const door = doors.doorAt(address);
  if (door && !door.includes('[')) return door as Path;
  return homes.find(({ path }) => door?.startsWith(path))?.path ?? '/my-page';
}

/** What the step-up page says about the page that the citizen came from; undefined if the service says nothing. */
export function stepUpPurposeOf(address: string) {
  const path = withoutLocale(address);
  for (const { stepUp } of services) {
    const purpose = stepUp?.purposes.find(({ under }) => path.startsWith(under));
    if (stepUp && purpose) return { why: stepUp.why, ...purpose };
  }
  return undefined;
}

/** What an action did, as the access log says it; undefined where no service is here that names it so. */
export const auditedAs = (action: string) => services.map(({ audited }) => audited?.[action]).find((key) => key);
/** The role of one who reads, as the access log says it. */
export const roleNamed = (role: string) => services.map(({ roles }) => roles?.[role]).find((key) => key);
/** What these services name their actions. */
export const actionsOf = (names: readonly string[]) =>
  services.filter(({ name }) => names.includes(name)).flatMap(({ audited = {} }) => Object.keys(audited));

/** Whom to call when it cannot wait, as plain text; empty where no service says so. */
export function urgentLine(locale: Locale): string {
  return services.flatMap(({ urgent }) => urgent?.[locale].replace(/<[^>]*>/g, '') ?? []).join(' ');
}

/** How to do the same without the portal, as plain text; empty where no service says so. */
export function insteadLine(locale: Locale): string {
  return services.flatMap(({ instead }) => instead?.[locale] ?? []).join(' ');
}

/** What is at an address, in one of a bounded number of words: a door, a route, `file` or `other`. No id is in it. */
export function routeAt(pathname: string): string {
  if (pathname.startsWith('/_next/static/') || publicFiles.includes(pathname)) return 'file';
  return doors.doorAt(pathname) ?? routeOf(pathname) ?? (publicFiles.includes(pathname) ? pathname : 'other');
}

/** True for the address of an existing page, route or file. */
export function isDoor(pathname: string): boolean {
  return doors.isPage(pathname) || isRouteOrFile(pathname);
}
