import type { Connection } from '@/lib/database/database';

/** What a seed gets: the citizens' ids by the keys of the test people, and the current time. */
export type SeedContext = { citizenIds: Map<string, string>; at: Date };

/** Adds a service's invented rows where they are missing. Run again, it only updates texts. */
export type Seed = (connection: Connection, seeded: SeedContext) => Promise<void>;
