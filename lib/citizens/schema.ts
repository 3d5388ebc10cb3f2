import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from '@/lib/database/columns';

export const citizen = pgTable(
  'citizen',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Keyed HMAC of the national identity number; `encryption.ts` says with which key. */
    numberLookup: bytea('number_lookup').notNull(),
    numberLookupKey: text('number_lookup_key').notNull(),
    /** Encrypted. */
    numberEncrypted: bytea('number_encrypted').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('citizen_number_lookup').on(t.numberLookup)],
);
