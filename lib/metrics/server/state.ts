/** What is true at the moment of the scrape: the line of requests, and the pool of connections. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { PoolState, Sink } from '../counters';

/** The server's line of requests, where it keeps one. `refused` counts from the start of the process. */
type Line = { running: number; waiting: number; refused: number; limit: number; length: number };

const lineKey = Symbol.for('portal.line');
const line = () => (globalThis as { [lineKey]?: Line })[lineKey];

type Reading = readonly [name: string, help: string, read: () => number | undefined];

/** What cannot be read is left out: a zero would be a claim. */
function addGauge(registry: Registry, [name, help, read]: Reading): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read();
      if (value === undefined) this.remove();
      else this.set(value);
    },
  });
}

function addLine(registry: Registry): void {
  const readings: Reading[] = [
    ['portal_line_running', 'Requests that are being answered', () => line()?.running],
    ['portal_line_running_limit', 'How many are answered at once', () => line()?.limit],
    ['portal_line_waiting', 'Requests that wait in line', () => line()?.waiting],
    ['portal_line_waiting_limit', 'How many may wait', () => line()?.length],
  ];
  for (const reading of readings) addGauge(registry, reading);
  new Counter({
    name: 'portal_line_refused_total',
    help: 'Requests that found the line full and were answered 503',
    registers: [registry],
    collect() {
      this.reset();
      const now = line();
      if (now) this.inc(now.refused);
      else this.remove();
    },
  });
}

function addPool(registry: Registry, sink: Sink): void {
  const pool = (read: (state: PoolState) => number) => () => {
    const state = sink.sources?.pool();
    return state ? read(state) : undefined;
  };
  const readings: Reading[] = [
    ['portal_pool_busy', 'Connections to the database in use', pool(({ total, idle }) => total - idle)],
    ['portal_pool_idle', 'Connections to the database that are free', pool(({ idle }) => idle)],
    ['portal_pool_limit', 'How many connections this copy may have', pool(({ limit }) => limit)],
    ['portal_pool_waiting', 'Work that waits for a connection', pool(({ waiting }) => waiting)],
    ['portal_pool_silent', '1 while the database is known not to answer', pool(({ isSilent }) => Number(isSilent))],
  ];
  for (const reading of readings) addGauge(registry, reading);
}

/** Adds the gauges of line and pool. */
export function addStateGauges(registry: Registry, sink: Sink): void {
  addLine(registry);
  addPool(registry, sink);
}
