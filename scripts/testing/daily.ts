/** The daily jobs as most tests run them: all must succeed. */
import { type DailyJob, failedJobs, runDailyJobs } from '@/lib/jobs/daily';

/** How many rows each job touched, by its name. Throws where one failed. */
export async function rowsOfDailyJobs(jobs: DailyJob[], at: Date): Promise<Record<string, number>> {
  const report = await runDailyJobs(jobs, at);
  for (const { name, why } of failedJobs(report)) throw new Error(`${name}: ${why}`);
  return Object.fromEntries(report.map((outcome) => [outcome.name, 'rows' in outcome ? outcome.rows : Number.NaN]));
}
