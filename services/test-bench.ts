/** What `npm run bench` measures of the services. Only the bench imports this file. */
import type { Part } from '@/scripts/bench/part';

/** Parts of the bench that are a service's own. Each is loaded when it runs. */
export const serviceParts: Record<string, () => Promise<Part>> = {
  bookings: async () => (await import('./booking/testing/throughput/throughput')).benchBookings,
};
