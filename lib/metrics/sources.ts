/** Tells the metrics what only Next's bundle knows: the pool of connections, how the daily job went, and what was not sent. */
import 'server-only';
import { database } from '@/lib/database/database';
import { readJobRuns } from '@/lib/jobs/job-run-store';
import { readOutbox } from '@/lib/notifications/outbox-store';
import { metricsSink, type PoolState } from './counters';

function poolState(): PoolState {
  const { totalCount, idleCount, waitingCount, options, isSilent } = database().$client;
  return { total: totalCount, idle: idleCount, waiting: waitingCount, limit: options.max, isSilent };
}

/** Called once, when the portal starts. Connects to nothing. */
export function offerSources(): void {
  const sink = metricsSink();
  if (sink) sink.sources = { pool: poolState, jobRuns: readJobRuns, outbox: readOutbox };
}
