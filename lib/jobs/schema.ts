import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '@/lib/database/columns';

/** One row for each part of the daily job: how it last went. Whoever asks for metrics is told of it by any replica. */
export const jobRun = pgTable('job_run', {
  /** As the report calls it. */
  job: text('job').primaryKey(),
  lastRunAt: instant('last_run_at').notNull(),
  /** Null: it has never ended well. */
  lastSuccessAt: instant('last_success_at'),
  /** How many rows the last one that ended well touched. */
  lastRows: bigint('last_rows', { mode: 'number' }).notNull(),
  failures: bigint('failures', { mode: 'number' }).notNull(),
});
