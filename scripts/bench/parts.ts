/** The parts of `npm run bench`, in the order of the table. Each is loaded when it runs. */
import { serviceParts } from '@/services/test-bench';
import type { Part } from './part';

export const parts: Record<string, () => Promise<Part>> = {
  ...serviceParts,
  pages: async () => (await import('./pages/pages')).pages,
  search: async () => (await import('./search')).search,
  jobs: async () => (await import('./jobs')).jobs,
  rush: async () => (await import('./rush')).rush,
  'rush-512': () => import('./rush-512').then(({ rush512 }) => rush512),
  overload: () => import('./overload').then(({ overload }) => overload),
  'first-visit': async () => (await import('./first-visit')).firstVisit,
  'sign-in': async () => (await import('./sign-in')).signIn,
  start: async () => (await import('./start')).start,
};
