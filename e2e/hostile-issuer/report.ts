/** Which hostile cases were run in which way, and what came of them: test-results/hostile.json. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '@/stand-ins/idporten/src/misbehaviour/faults';
import { oidcFaults, restFaults } from '@/stand-ins/signicat/src/misbehaviour/faults';

export type Way = 'idporten' | 'signicat' | 'signicat-rest' | 'nais';
type Line = { way: Way; attack: string; expected: string; seen: string; milliseconds?: number };

/** The stand-ins' own faults; each way has attacks beside them, and the proxy's way has no issuer that misbehaves. */
const known: Record<Way, number> = {
  idporten: Object.keys(faults).length,
  signicat: Object.keys(oidcFaults).length,
  'signicat-rest': Object.keys(restFaults).length,
  nais: 0,
};

/** The data folder is new in every run; all files of tests write here, each a line at a time. */
const notes = join(process.env.DATA_DIR ?? '.data/e2e', 'hostile.jsonl');

export function note(line: Line) {
  appendFileSync(notes, `${JSON.stringify(line)}\n`);
}

function noted(): Line[] {
  if (!existsSync(notes)) return [];
  const lines = readFileSync(notes, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

const isIn = (text: string) => text === 'accepted';

function countsOf(lines: Line[]) {
  const wrong = lines.filter(({ expected, seen }) => expected !== seen);
  const right = lines.filter((line) => !wrong.includes(line));
  const wronglyAccepted = wrong.filter(({ seen }) => isIn(seen)).length;
  const wronglyRefused = wrong.filter(({ expected }) => isIn(expected)).length;
  return {
    cases: new Set(lines.map(({ attack }) => attack)).size,
    run: lines.length,
    passed: right.length,
    turnedAway: right.filter(({ seen }) => !isIn(seen)).length,
    letIn: right.filter(({ seen }) => isIn(seen)).length,
    wronglyAccepted,
    wronglyRefused,
    forAnotherReason: wrong.length - wronglyAccepted - wronglyRefused,
  };
}

function sentenceOf(way: Way, counts: ReturnType<typeof countsOf>): string {
  const { cases, run, passed, turnedAway, letIn, wronglyAccepted, wronglyRefused, forAnotherReason } = counts;
  const faultsKnown = known[way] ? ` (its stand-in knows ${known[way]} faults)` : '';
  return [
    `Hostile cases, ${way}: ${passed} of ${run} passed, ${cases} different ones${faultsKnown}`,
    `${turnedAway} turned away as expected`,
    `${letIn} harmless and let in`,
    `${wronglyAccepted} wrongly accepted`,
    `${wronglyRefused} wrongly refused`,
    `${forAnotherReason} turned away for another reason`,
  ].join(', ');
}

/** Writes the report of all that was noted so far, and answers one line for people about one way. */
export function report(way: Way): string {
  const lines = noted();
  const ways = [...new Set(lines.map((line) => line.way))].sort();
  const counts = ways.map((one) => [one, countsOf(lines.filter((line) => line.way === one))] as const);
  const summary = counts.map(([one, count]) => sentenceOf(one, count));
  mkdirSync('test-results', { recursive: true });
  const text = JSON.stringify({ summary, ways: Object.fromEntries(counts), lines }, null, 2);
  writeFileSync('test-results/hostile.json', text);
  return summary[ways.indexOf(way)] ?? `Hostile cases, ${way}: none was run`;
}
