/** What `npm run bench` measures of the services. Only the bench imports this file. */
import type { Part } from '@/scripts/bench/part';
import type { Form } from '@/scripts/plain-browser/forms';
import type { PlainBrowser } from '@/scripts/plain-browser/plain-browser';
import { walk } from './booking/testing/bench';

/** Parts of the bench that are a service's own. Each is loaded when it runs. */
export const serviceParts: Record<string, () => Promise<Part>> = {
  acts: async () => (await import('./booking/testing/throughput/acts-cost')).benchActs,
  bookings: async () => (await import('./booking/testing/throughput/throughput')).benchBookings,
  sealing: async () => (await import('./booking/testing/throughput/sealing-cost')).benchSealing,
  telling: async () => (await import('./booking/testing/throughput/telling-cost')).benchTelling,
  practices: async () => (await import('./practices/testing/bench')).practices,
};

/** Open pages, by name. */
export const openPages: Record<string, string> = {
  start: '/nb',
  practices: '/nb/practices',
  'a practice': '/nb/practices/karasjok-legesenter',
};

/** Where a page of any name is open to everyone: in a copy of the project the bench puts its own pages there. */
export const openFolder = { folder: 'app/[locale]/(practices)/practices', path: '/nb/practices' };

/** A form that is sent again and again, or one that has to be made anew each time. */
export type BenchForm = Form | (() => Promise<Form>);

/** Pages behind the guard, by name, and the forms that are sent from them. */
export type GuardedWalk = { pages: Record<string, string>; forms: Record<string, BenchForm> };

/** Goes through the services' forms with a citizen who is signed in. */
export const guardedWalk: (browser: PlainBrowser, origin: string) => Promise<GuardedWalk> = walk;
