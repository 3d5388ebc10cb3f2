/** What Jest reached, from the report that Istanbul writes. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Lines } from './lines';

type Report = Record<
  string,
  { path: string; statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }
>;

export function unitLines(file: string): [string, Lines][] {
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(report).map(({ path, statementMap, s }) => [
    relative(process.cwd(), path),
    Object.entries(statementMap).map(([id, { start }]) => ({ line: start.line, isReached: (s[id] ?? 0) > 0 })),
  ]);
}
