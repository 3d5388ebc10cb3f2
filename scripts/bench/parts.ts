/** The parts of `npm run bench`, in the order of the table. Each is loaded when it runs. */
import { serviceParts } from '@/services/test-bench';
import type { Part } from './part';

export const parts: Record<string, () => Promise<Part>> = {
  pages: async () => (await import('./pages/pages')).pages,
  search: async () => (await import('./search')).search,
  rush: async () => (await import('./rush')).rush,
  bookings: async () => (await import('./bookings')).benchBookings,
  'rush-512': () => import('./rush-512').then(({ rush512 }) => rush512),
  overload: () => import('./overload').then(({ overload }) => overload),
  ...serviceParts,
};
