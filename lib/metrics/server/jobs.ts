/** How the daily job last went, from the database: it may have run in another process. Every copy tells the same. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { JobRun, Sink } from '../counters';
import { readBeside } from './read-beside';

const inSeconds = (at: Date) => at.getTime() / 1000;

/** Adds the gauges; answers what brings them up to date. */
export function addJobGauges(registry: Registry, sink: Sink): () => Promise<void> {
  const common = { labelNames: ['job' as const], registers: [registry] };
  const lastRun = new Gauge({ name: 'portal_job_last_run_timestamp_seconds', help: 'When it last ran', ...common });
  const lastSuccess = new Gauge({
    name: 'portal_job_last_success_timestamp_seconds',
    help: 'When it last ended well',
    ...common,
  });
  const rows = new Gauge({ name: 'portal_job_last_rows', help: 'Rows that the last good run touched', ...common });
  const failures = new Counter({ name: 'portal_job_failures_total', help: 'Runs that failed', ...common });
  const unread = new Gauge({
    name: 'portal_job_runs_unread',
    help: '1 where the database could not be asked how the jobs went, and what stands here is older',
    registers: [registry],
  });

  function show(runs: JobRun[]): void {
    for (const metric of [lastRun, lastSuccess, rows, failures]) metric.reset();
    for (const { job, lastRunAt, lastSuccessAt, lastRows, failures: failed } of runs) {
      lastRun.set({ job }, inSeconds(lastRunAt));
      if (lastSuccessAt) lastSuccess.set({ job }, inSeconds(lastSuccessAt));
      rows.set({ job }, lastRows);
      failures.inc({ job }, failed);
    }
  }

  return readBeside(
    () => sink.sources?.jobRuns(),
    (runs) => {
      if (runs) show(runs);
      unread.set(runs ? 0 : 1);
    },
  );
}
