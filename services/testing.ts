/** The test people of all services. Only tests, scripts and e2e import this file. */
import { people as practicesPeople } from './practices/seed/people';
import type { Person } from './test-service';

export const people: Person[] = [...practicesPeople];
