/**
 * The metrics themselves, by prom-client. Loaded only where METRICS_PORT asks for them. Each label has a bounded number of
 * values: words of the code, and doors instead of addresses.
 */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type CounterName, counters, type Sink } from '../counters';
import { addJobGauges } from './jobs';
import { addOutboxGauges } from './outbox';
import { addStateGauges } from './state';

/** In seconds: a page takes some hundredths; beyond 5 s a citizen has met a limit of ours. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** A word of the code. A digit is in none, so no number, id, time or address can pass for one. */
const word = /^[a-z][a-z _,-]{0,59}$/i;

const bounded = (value: string) => (value === '' || word.test(value) ? value : 'other');

function makeCounters(registry: Registry): Sink['count'] {
  const made = Object.fromEntries(
    Object.entries(counters).map(([name, { help, labels }]) => [
      name,
      new Counter({ name, help, labelNames: labels, registers: [registry] }),
    ]),
  ) as Record<CounterName, Counter>;
  return (name, labels) =>
    made[name].inc(Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, bounded(value)])));
}

export type Metrics = {
  registry: Registry;
  sink: Sink;
  /** `status`: `2xx` to `5xx`, or `closed` where the client left before the end. */
  observeRequest: (labels: { method: string; route: string; status: string }, seconds: number) => void;
  /** Asks for what needs asking, for a moment at most; what is not there in time keeps its last value. */
  refresh: () => Promise<void>;
};

/** Makes them. `processMetrics`: also those of Node and the process, which hold timers. */
export function makeMetrics({ processMetrics = true } = {}): Metrics {
  const registry = new Registry();
  const sink: Sink = { count: makeCounters(registry), sources: undefined };
  const requests = new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer, its time in line included',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  addStateGauges(registry, sink);
  const readings = [addJobGauges(registry, sink), addOutboxGauges(registry, sink)];
  const refresh = async () => void (await Promise.all(readings.map((read) => read())));
  if (processMetrics) collectDefaultMetrics({ register: registry });
  return { registry, sink, refresh, observeRequest: (labels, seconds) => requests.observe(labels, seconds) };
}
