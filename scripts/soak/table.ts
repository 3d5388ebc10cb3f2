/** Prints what the soak found, and says whether it passed. */
import type { SoakFinding } from '@/services/test-service';
import { quantile } from '../measure/quantile';
import { otherThanJson } from '../testing/log-lines';
import type { FaultLog } from './fault-log';
import type { SoakOptions } from './options';
import type { Portal } from './portal';
import { listed, printBelow, printRows, rowOf, sum, type TableRow, told } from './rows';
import type { Tally } from './tally';

type Results = {
  options: SoakOptions;
  /** Seconds until the last citizen was done. */
  took: number;
  tally: ReturnType<Tally['result']>;
  faults: FaultLog;
  /** Connections that were cut in a statement. */
  cut: number;
  portal: ReturnType<Portal['result']>;
  findings: SoakFinding[];
};

const milliseconds = (value: number) => `${Math.round(value)} ms`;

function speed(durations: number[]): string {
  const [median, late, slowest] = [0.5, 0.99, 1].map((part) => milliseconds(quantile(durations, part)));
  return `median ${median}, 99 of 100 within ${late}, slowest ${slowest}`;
}

const memory = ({ lives }: Results['portal']) =>
  lives.map(({ atStart, atEnd, ended }, nth) => `${nth + 1}: ${atStart} → ${atEnd} MB (${ended})`).join('; ');

/** What must be none, with what it names. */
function mustBeNone({ tally, portal, findings }: Results): SoakFinding[] {
  const unexplained = tally.unexplained.map(told);
  return [
    ...findings.filter((finding) => finding.mustBeNone),
    { what: 'answers that no fault explains', count: unexplained.length, which: unexplained },
    { what: 'pages against what was told', count: tally.contradictions.length, which: tally.contradictions },
    { what: 'portal still there 30 s after SIGTERM', count: portal.slowEnds },
  ];
}

/** Prints the table. True if nothing was found that must not be. */
export function printTable(results: Results): boolean {
  const { options, took, tally, faults, cut, portal, findings } = results;
  const none = mustBeNone(results);
  const otherLines = otherThanJson(portal.lines);
  const rows: TableRow[] = [
    ['seed', `${options.seed} (--seed ${options.seed} makes the same choices)`],
    [
      'time, citizens',
      `${options.seconds} s, the last journey ended after ${took.toFixed(0)} s; ${options.citizens} citizens`,
    ],
    ['journeys done', tally.journeys],
    ['journeys given up', `${sum(tally.gaveUp)}${sum(tally.gaveUp) ? ` (${listed(tally.gaveUp)})` : ''}`],
    ['answers', `${sum(tally.answers)}: ${listed(tally.answers)}`],
    ['problem pages and failed logins', listed(tally.problems)],
    ['faults', `${listed(faults.count())}; statements cut: ${cut}`],
    ['faults in force', `${(faults.total() / 1_000).toFixed(0)} s of ${took.toFixed(0)}`],
    ['answers outside of faults', speed(tally.calm)],
    ['answers, all', speed(tally.all)],
    ['memory of each portal', memory(portal)],
    ['log lines', `${portal.lines.length}, ${otherLines.length} of them other than JSON`],
    ...findings.filter((finding) => !finding.mustBeNone).map(({ what, count }): [string, number] => [what, count]),
    ...none.map(rowOf),
  ];
  printRows(rows);
  for (const { what, which = [] } of none) printBelow(what, which);
  printBelow('5xx without a page of ours, in a fault', tally.plain.map(told));
  printBelow('log lines other than JSON, each once', [...new Set(otherLines)]);
  return none.every(({ count }) => count === 0);
}
