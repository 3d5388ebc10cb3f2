/** Jobs that run once a day. Each can be run again, and by several at once. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { type Connection, inJob } from '@/lib/database/database';
import { noteRun } from './job-run-store';

export type DailyJob = {
  /** What the report calls it. */
  name: string;
  /** Answers how many rows it touched. */
  run: (connection: Connection, at: Date) => Promise<number>;
};

/** How many rows each job touched, by its name. */
export type DailyReport = Record<string, number>;

/** Runs the jobs one after another, each in a transaction. Throws when one fails; earlier ones are not undone. */
export async function runDailyJobs(jobs: DailyJob[], at: Date = now()): Promise<DailyReport> {
  const report: DailyReport = {};
  for (const { name, run } of jobs)
    report[name] = await noteRun(name, () => inJob((connection) => run(connection, at)));
  return report;
}
