import type { Connection } from '@/lib/database/database';

/** What is there when a service is seeded: the citizens' ids by the keys of the test people, and the instant. */
export type SeedContext = { citizenIds: Map<string, string>; at: Date };

/** Adds a service's invented rows where they are missing; run again, it changes nothing but texts. */
export type Seed = (connection: Connection, seeded: SeedContext) => Promise<void>;
