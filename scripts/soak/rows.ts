/** How soak and kills print what they found. */
import type { SoakFinding } from '@/services/test-service';
import type { Attempt } from './tally';

export type TableRow = [what: string, figure: string | number];

/** Counts by name, in one line. */
export const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ') || 'none';

export const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

/** One request, when, and how it ended. */
export const told = ({ what, outcome, problem = '', from }: Attempt) =>
  `${new Date(performance.timeOrigin + from).toISOString()} ${what} ${outcome} ${problem}`.trimEnd();

/** Prints a title and the first fifteen lines; nothing where there are none. */
export function printBelow(title: string, lines: string[]): void {
  if (lines.length > 0)
    console.log(
      `\n${title}:\n${lines
        .slice(0, 15)
        .map((line) => `  ${line}`)
        .join('\n')}`,
    );
}

/** What must be none. */
export const rowOf = ({ what, count }: SoakFinding): TableRow => [what, `${count}${count > 0 ? '   ← must be 0' : ''}`];

export function printRows(rows: TableRow[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${rows.map(([name, value]) => `${name.padEnd(width)}   ${value}`).join('\n')}`);
}
