/** The test people of all services, plain data. Only tests, scripts and e2e import this file. */
import { people as peopleOfPractices } from './practices/seed/people';
import type { Person } from './test-service';

export const people: Person[] = [...peopleOfPractices];
