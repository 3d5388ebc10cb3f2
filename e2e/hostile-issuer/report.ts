/** Which faults were run and what came of them, in test-results/hostile-issuer.json. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '@/dev/fake-idporten/misbehaviour/faults';

type Line = { fault: string; expected: string; seen: string; milliseconds: number };

/** The data folder is new in every run; both files of tests write here, each a line at a time. */
const notes = join(process.env.DATA_DIR ?? '.data/e2e', 'hostile-issuer.jsonl');

export function note(line: Line) {
  appendFileSync(notes, `${JSON.stringify(line)}\n`);
}

function noted(): Line[] {
  return readFileSync(notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Writes the report of all that was noted so far, and answers one line for people. */
export function report(): string {
  const lines = noted();
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/hostile-issuer.json', JSON.stringify({ summary: summaryOf(lines), lines }, null, 2));
  return summaryOf(lines);
}

function summaryOf(lines: Line[]): string {
  const met = new Set(lines.map(({ fault }) => fault));
  const wrong = lines.filter(({ expected, seen }) => expected !== seen);
  const accepted = (text: string) => text === 'accepted';
  const wronglyIn = wrong.filter(({ seen }) => accepted(seen)).length;
  const wronglyOut = wrong.filter(({ expected }) => accepted(expected)).length;
  const turnedAway = lines.filter(({ expected, seen }) => expected === seen && !accepted(expected)).length;
  const letIn = lines.filter(({ expected, seen }) => expected === seen && accepted(expected)).length;
  return [
    `Hostile issuer: ${met.size} of ${Object.keys(faults).length} faults met in ${lines.length} logins`,
    `${turnedAway} turned away as expected`,
    `${letIn} harmless and let in`,
    `${wronglyIn} wrongly accepted`,
    `${wronglyOut} wrongly refused`,
    `${wrong.length - wronglyIn - wronglyOut} turned away for another reason`,
  ].join(', ');
}
