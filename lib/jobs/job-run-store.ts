/**
 * How each part of the daily job last went. A row, since the job may run in another process (`node jobs.mjs daily`) or in
 * another replica than the one that is asked for metrics.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { database } from '@/lib/database/database';
import { log } from '@/lib/log/log';
import type { JobRun } from '@/lib/metrics/counters';
import { jobRun } from './schema';

/**
 * Runs one part of a job and writes down how it ended. Answers what it answers, throws what it throws; where the row
 * cannot be written the job's own outcome stands, and the log says so.
 */
export async function noteRun(job: string, run: () => Promise<number>): Promise<number> {
  try {
    const rows = await run();
    await write(job, rows);
    return rows;
  } catch (error) {
    await write(job, null);
    throw error;
  }
}

/** `rows`: null for a run that failed. */
async function write(job: string, rows: number | null): Promise<void> {
  const at = now();
  const ok = rows !== null;
  try {
    await database()
      .insert(jobRun)
      .values({ job, lastRunAt: at, lastSuccessAt: ok ? at : null, lastRows: rows ?? 0, failures: ok ? 0 : 1 })
      .onConflictDoUpdate({
        target: jobRun.job,
        set: {
          lastRunAt: at,
          ...(ok ? { lastSuccessAt: at, lastRows: rows } : { failures: sql`${jobRun.failures} + 1` }),
        },
      });
  } catch (error) {
    log.warn({ job, fault: (error as Error).message.split('\n')[0] }, 'how the job went was not written down');
  }
}

const query = `select job, last_run_at as "lastRunAt", last_success_at as "lastSuccessAt",
                      last_rows::float8 as "lastRows", failures::float8 as failures from job_run order by job`;

/** All rows, on a connection of its own: whoever asks never waits behind citizens. Rejects after two seconds. */
export async function readJobRuns(): Promise<JobRun[]> {
  const { rows } = await database().$client.apart((client) => client.query<JobRun>(query));
  return rows;
}
