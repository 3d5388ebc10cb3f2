/** Jobs that run once a day. Each can be run again, and by several at once; a run that was stopped is finished by the next. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { type InPieces, inPieces } from '@/lib/database/pieces';
import { log, logFault } from '@/lib/log/log';
import { noteRun } from './job-run-store';
import { plainWords } from './plain-words';

export type DailyJob = {
  /** What the report calls it. */
  name: string;
  /** Answers how many rows it touched. It hands its statements to `inPieces`: `lib/database/pieces.ts`. */
  run: (inPieces: InPieces, at: Date) => Promise<number>;
  /** False where this process may not do it: it is left out, and the log says so. */
  mayRun?: () => Promise<boolean>;
};

/** What became of a job: how many rows it touched, or why it failed, in words that tell nothing of a citizen. */
export type JobOutcome = { name: string; seconds: number } & ({ rows: number } | { why: string; reference: string });

/** What became of each job, in the order they ran. One that was left out is not among them. */
export type DailyReport = JobOutcome[];

/** Null: it was left out. */
async function runJob({ name, run, mayRun }: DailyJob, at: Date): Promise<JobOutcome | null> {
  const began = performance.now();
  const seconds = () => Math.round(performance.now() - began) / 1000;
  try {
    if (mayRun && !(await mayRun())) {
      log.warn({ job: name }, 'daily job left out: this account may not do it');
      return null;
    }
    const done = { name, seconds: 0, rows: await noteRun(name, () => run(inPieces, at)) };
    done.seconds = seconds();
    log.info({ job: name, rows: done.rows, seconds: done.seconds }, 'daily job');
    return done;
  } catch (error) {
    return { name, seconds: seconds(), why: plainWords(error), reference: logFault(error, `daily job ${name}`) };
  }
}

/** Runs the jobs one after another, each whatever became of the others. Never throws. */
export async function runDailyJobs(jobs: DailyJob[], at: Date = now()): Promise<DailyReport> {
  const report: DailyReport = [];
  for (const job of jobs) {
    const outcome = await runJob(job, at);
    if (outcome) report.push(outcome);
  }
  return report;
}

/** The jobs that failed. */
export function failedJobs(report: DailyReport) {
  return report.flatMap((outcome) => ('why' in outcome ? [outcome] : []));
}

/**
 * The report as it is printed and answered: `{ "slots": 12, …, "seconds": { "slots": 1.2, … } }`. A job that failed is not
 * among the counts, but in `"failed": { "slots": { "why": "…", "reference": "…" } }`; without one there is no `failed`.
 */
export function reportAsJson(report: DailyReport): Record<string, unknown> {
  const failed = failedJobs(report).map(({ name, why, reference }) => [name, { why, reference }]);
  return {
    ...Object.fromEntries(report.flatMap((outcome) => ('rows' in outcome ? [[outcome.name, outcome.rows]] : []))),
    seconds: Object.fromEntries(report.map(({ name, seconds }) => [name, seconds])),
    ...(failed.length > 0 && { failed: Object.fromEntries(failed) }),
  };
}
