/** Jobs that the worker runs again and again, before it sends what they may have left to tell. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { inPieces } from '@/lib/database/pieces';
import { log, logFault } from '@/lib/log/log';
import type { DailyJob } from './daily';

export type FrequentJob = Pick<DailyJob, 'name' | 'run'>;

/** Milliseconds between two runs. */
const between = 10_000;

/** Runs each once; answers how many rows each touched. One that fails keeps none of the others back. */
export async function runFrequentJobs(jobs: FrequentJob[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, run } of jobs) {
    try {
      counts[name] = await run(inPieces, now());
      if (counts[name] > 0) log.info({ job: name, rows: counts[name] }, 'frequent job');
    } catch (error) {
      logFault(error, name);
    }
  }
  return counts;
}

/** A function that may be called at any time, and runs them every ten seconds at most. */
export function frequently(jobs: FrequentJob[]): () => Promise<void> {
  let ranAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - ranAt < between) return;
    ranAt = performance.now();
    await runFrequentJobs(jobs);
  };
}
