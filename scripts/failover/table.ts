/** Prints how long the failovers took. */
import { quantile } from '../measure/quantile';
import { printRows, type TableRow } from '../soak/rows';
import type { Failover } from './strikes';

function spread(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `median ${quantile(sorted, 0.5).toFixed(1)} s, longest ${quantile(sorted, 1).toFixed(1)} s`;
}

const slowerThan = (durations: number[], seconds: number) => durations.filter((took) => took > seconds * 1_000).length;

/** One row for each way to lose the leader, and one for all. `durations` of all answers to citizens, in milliseconds. */
export function printFailovers(failovers: Failover[], durations: number[]): void {
  const row = (name: string, some: Failover[]): TableRow => [
    `${name}, ${some.length} times`,
    `nothing acknowledged: ${spread(some.map(({ paused }) => paused))}; new leader: ${spread(some.map(({ elected }) => elected))}`,
  ];
  const kinds = [...new Set(failovers.map(({ kind }) => kind))];
  printRows([
    ...kinds.map((kind) =>
      row(
        `leader ${kind}`,
        failovers.filter((one) => one.kind === kind),
      ),
    ),
    row('all failovers', failovers),
    [
      'answers to citizens',
      `median ${(quantile(durations, 0.5) / 1_000).toFixed(2)} s; slower than 2 s: ${slowerThan(durations, 2)}, than 5 s: ${slowerThan(durations, 5)}, slowest ${(quantile(durations, 1) / 1_000).toFixed(1)} s`,
    ],
    ['three servers in their places again', spread(failovers.map(({ well }) => well))],
  ]);
}
