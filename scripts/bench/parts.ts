/** The parts of `npm run bench`, in the order of the table. Each is loaded when it runs. */
import type { Part } from './part';

export const parts: Record<string, () => Promise<Part>> = {
  search: async () => (await import('./search')).search,
  jobs: async () => (await import('./jobs')).jobs,
  rush: async () => (await import('./rush')).rush,
};
