/** Who may start a job by its address. */
import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env/env';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** True for a request with CRON_SECRET, as Vercel's cron sends it: https://vercel.com/docs/cron-jobs/manage-cron-jobs#securing-cron-jobs */
export function isCron(request: Request): boolean {
  const secret = env().CRON_SECRET;
  const given = request.headers.get('authorization') ?? '';
  return secret !== undefined && timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}
