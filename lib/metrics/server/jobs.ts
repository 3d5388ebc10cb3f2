/**
 * How the daily job last went, from the database: it may have run in another process. Every copy tells the same. Read at
 * most every half minute, beside the scrape, which waits a moment only and else tells what was known before.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { JobRun, Sink } from '../counters';

/** Milliseconds. */
const readEvery = 30_000;
const moment = 250;

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

  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  async function read(ask: () => Promise<JobRun[]>): Promise<void> {
    readAt = performance.now();
    await ask().then(
      (runs) => {
        show(runs);
        unread.set(0);
      },
      () => unread.set(1),
    );
    reading = undefined;
  }

  return async () => {
    const { sources } = sink;
    if (!sources) return;
    if (!reading && performance.now() - readAt > readEvery) reading = read(sources.jobRuns);
    if (reading) await Promise.race([reading, wait(moment, undefined, { ref: false })]);
  };
}
