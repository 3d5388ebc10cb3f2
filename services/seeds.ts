/** The services' seeds, in the order of their tables. Only scripts and tests import this file. */
import type { Seed } from '@/lib/service/seed';
import { seedBooking } from './booking/seed/seed';
import { seedPractices } from './practices/seed/seed';

export const seeds: Seed[] = [seedPractices, seedBooking];
