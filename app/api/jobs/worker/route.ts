import { now } from '@/lib/calendar/clock';
import { isCron } from '@/lib/jobs/cron';
import { runFrequentJobs } from '@/lib/jobs/frequent';
import { logFault } from '@/lib/log/log';
import { configuredChannel } from '@/lib/notifications/channels/configured';
import { sendDue } from '@/lib/notifications/worker';
import { frequentJobs, tellers } from '@/services/services.server';

/** Seconds: the longest that an address of Vercel's own may take by default is a minute. */
const longest = 40;

/**
 * Runs what is run every few seconds, and sends the messages that are due, for forty seconds at most: 200 with how many ended how; without a channel with none. 500
 * where the database cannot be asked. 404 without the right CRON_SECRET, and if it is not set.
 */
export async function GET(request: Request) {
  const headers = { 'Cache-Control': 'no-store' };
  if (!isCron(request)) return new Response(null, { status: 404, headers });
  const channel = configuredChannel();
  if (!channel) return Response.json({ channel: null }, { headers });
  try {
    const jobs = await runFrequentJobs(frequentJobs);
    const counts = await sendDue({ channel, tellers }, new Date(+now() + longest * 1000));
    return Response.json({ channel: channel.name, ...jobs, ...counts }, { headers });
  } catch (error) {
    return Response.json({ reference: logFault(error, 'worker') }, { status: 500, headers });
  }
}
