/** Prints what the kills found, and says whether it passed. */
import type { SoakFinding } from '@/services/test-service';
import type { FaultLog } from '../soak/fault-log';
import { listed, printBelow, printRows, rowOf, sum, told } from '../soak/rows';
import type { Tally } from '../soak/tally';
import { otherThanJson } from '../testing/log-lines';
import type { Acts } from './acts';
import type { KillsOptions } from './options';

export type Results = {
  options: KillsOptions;
  /** Seconds from the first act to the last. */
  took: number;
  acts: ReturnType<Acts['result']>;
  tally: ReturnType<Tally['result']>;
  faults: FaultLog;
  findings: SoakFinding[];
  /** What the replicas logged. */
  lines: string[];
};

const counted = (counts: Record<string, number>) => `${sum(counts)} (${listed(counts)})`;

function mustBeNone({ acts, tally, findings }: Results): SoakFinding[] {
  const unexplained = tally.unexplained.map(told);
  return [
    ...findings.filter(({ mustBeNone: must }) => must),
    { what: 'acts whose citizen was never told', count: acts.untold },
    { what: 'answers that no kill explains', count: unexplained.length, which: unexplained },
    { what: 'pages against what was told', count: tally.contradictions.length, which: tally.contradictions },
    { what: 'given up', count: sum(tally.gaveUp), which: Object.keys(tally.gaveUp) },
  ];
}

/** Prints the table. True if nothing was found that must not be. */
export function printTable(results: Results): boolean {
  const { options, took, acts, tally, faults, findings, lines } = results;
  const none = mustBeNone(results);
  const others = otherThanJson(lines);
  printRows([
    ['seed', `${options.seed} (--seed ${options.seed} makes the same choices)`],
    ['citizens, at once', `${options.citizens}, ${options.atOnce}`],
    ['time', `${took.toFixed(0)} s, ${(acts.begun / took).toFixed(1)} acts a second`],
    ['acts', acts.begun],
    ['told at the first press', counted(acts.atOnce)],
    ['unacknowledged, told after pressing again', counted(acts.resolved)],
    ['most presses lost in one act', acts.mostLost],
    ['kills', counted(faults.count())],
    ['kills in force', `${(faults.total() / 1_000).toFixed(0)} s of ${took.toFixed(0)}`],
    ['answers', counted(tally.answers)],
    ['problem pages', listed(tally.problems)],
    ['log lines other than JSON', others.length],
    ...findings.filter(({ mustBeNone: must }) => !must).map(({ what, count }): [string, number] => [what, count]),
    ...none.map(rowOf),
  ]);
  for (const { what, which = [] } of none) printBelow(what, which);
  printBelow('log lines other than JSON, each once', [...new Set(others)]);
  return none.every(({ count }) => count === 0);
}
