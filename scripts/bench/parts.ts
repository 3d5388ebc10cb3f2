/** The parts of `npm run bench`, in the order of the table. Each is loaded when it runs. */
import type { Part } from './part';

export const parts: Record<string, () => Promise<Part>> = {
  'first-visit': async () => (await import('./first-visit')).firstVisit,
  'sign-in': async () => (await import('./sign-in')).signIn,
  start: async () => (await import('./start')).start,
};
