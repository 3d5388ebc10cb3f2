import { isCron } from '@/lib/jobs/cron';
import { failedJobs, reportAsJson, runDailyJobs } from '@/lib/jobs/daily';
import { dailyJobs } from '@/services/services.server';

/** Runs the daily jobs: 200 with the report, 500 with it where one failed. 404 without the right CRON_SECRET, and if it is not set. */
export async function GET(request: Request) {
  const headers = { 'Cache-Control': 'no-store' };
  if (!isCron(request)) return new Response(null, { status: 404, headers });
  const report = await runDailyJobs(dailyJobs);
  return Response.json(reportAsJson(report), { status: failedJobs(report).length > 0 ? 500 : 200, headers });
}
