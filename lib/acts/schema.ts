import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from '@/lib/database/columns';

/** What a citizen did with one press of a button. Sent twice it happens once; a lost answer is found here. Deleted after a day. */
export const act = pgTable(
  'act',
  {
    /** Whose key it is: a citizen's, or that of one who acts and whom for (`PairId`). It keeps its first name. */
    pairId: uuid('citizen_id').notNull(),
    /** The idempotency key that the page's form carries. */
    key: uuid('key').notNull(),
    /** What was done, as the service names it: `thing.verb`. */
    action: text('action').notNull(),
    /** Keyed HMAC of what was asked for: the same key with other content is refused. */
    requestHash: bytea('request_hash').notNull(),
    /** The row that it was done to. */
    entityId: uuid('entity_id'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pairId, t.key] }), index('act_by_age').on(t.at)],
);
