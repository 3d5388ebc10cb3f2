/**
 * What the portal counts, for those who run it. Labels hold words of the code only: no address, id, number or name. The
 * server and Next's bundle each load this file: they share one sink by its symbol. Where nobody asked for metrics
 * (`METRICS_PORT`), on Vercel and in jobs, there is none, and counting does nothing.
 */

/** Each counter with what it counts, and its labels. docs/deploy.md lists them. */
export const counters = {
  portal_logins_total: {
    help: 'Logins by how far they came: started, finished, or the reason why one failed',
    labels: ['end'],
  },
  portal_acts_total: {
    help: 'What citizens did, by service and act: done, refused and why, or a fault',
    labels: ['service', 'act', 'outcome', 'reason'],
  },
  portal_refusals_total: { help: 'Requests that were not taken up, by what is wrong with them', labels: ['refusal'] },
  portal_faults_total: {
    help: 'Faults that were logged with a reference, by where they were caught',
    labels: ['where'],
  },
} as const;

export type CounterName = keyof typeof counters;
export type LabelsOf<Name extends CounterName> = Record<(typeof counters)[Name]['labels'][number], string>;

/** The pool of connections at this moment. */
export type PoolState = { total: number; idle: number; waiting: number; limit: number; isSilent: boolean };
/** One part of the daily job, as the database remembers it. */
export type JobRun = { job: string; lastRunAt: Date; lastSuccessAt: Date | null; lastRows: number; failures: number };

/** How many messages to citizens could not be sent, and how many no worker took in time. */
export type OutboxState = { dead: number; overdue: number };

/** What only Next's bundle knows. */
export type Sources = {
  /** Null while the portal has not asked its database for anything. */
  pool: () => PoolState | null;
  /** Rejects where the database does not answer within two seconds. */
  jobRuns: () => Promise<JobRun[]>;
  /** The same. */
  outbox: () => Promise<OutboxState>;
};

export type Sink = {
  count: (name: CounterName, labels: Record<string, string>) => void;
  sources: Sources | undefined;
};

const key = Symbol.for('portal.metrics');
const shared = globalThis as { [key]?: Sink };

/** Where counts go in this process; undefined where nobody asked for metrics. */
export const metricsSink = (): Sink | undefined => shared[key];

/** From now on this process counts. */
export function setMetricsSink(sink: Sink | undefined): void {
  shared[key] = sink;
}

/** Counts one. Never throws. */
export function count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>): void {
  metricsSink()?.count(name, labels);
}
