/** The parts of `npm run bench`, in the order of the table. Each is loaded when it runs. */
import { serviceParts } from '@/services/test-bench';
import type { Part } from './part';

export const parts: Record<string, () => Promise<Part>> = {
  ...serviceParts,
};
