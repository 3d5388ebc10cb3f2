import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env/env';
import { failedJobs, reportAsJson, runDailyJobs } from '@/lib/jobs/daily';
import { dailyJobs } from '@/services/services.server';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** True for a request with CRON_SECRET, as Vercel's cron sends it: https://vercel.com/docs/cron-jobs/manage-cron-jobs#securing-cron-jobs */
function isCron(request: Request): boolean {
  const secret = env().CRON_SECRET;
  const given = request.headers.get('authorization') ?? '';
  return secret !== undefined && timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}

/** Runs the daily jobs: 200 with the report, 500 with it where one failed. 404 without the right CRON_SECRET, and if it is not set. */
export async function GET(request: Request) {
  const headers = { 'Cache-Control': 'no-store' };
  if (!isCron(request)) return new Response(null, { status: 404, headers });
  const report = await runDailyJobs(dailyJobs);
  return Response.json(reportAsJson(report), { status: failedJobs(report).length > 0 ? 500 : 200, headers });
}
