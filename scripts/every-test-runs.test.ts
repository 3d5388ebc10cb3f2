/** A test that no runner finds passes for ever. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import playwright from '../playwright.config';

// What the tests are found by needs no browser; looking for one may install it.
jest.mock('./browser', () => ({ requireBrowser: () => '' }));

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8' }).split('\n').filter(Boolean);

const testFiles = () =>
  run(
    'git',
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '*.test.ts',
    '*.test.tsx',
    '*.spec.ts',
    '*.spec.tsx',
  );

function unitTests(): string[] {
  const jestProgram = createRequire(__filename).resolve('jest/bin/jest');
  return run(process.execPath, jestProgram, '--listTests').map((file) => relative(process.cwd(), file));
}

/** Playwright is asked by its pattern alone: its own list would need a portal that runs. */
function journeys(files: string[]): string[] {
  const { testDir, testMatch } = playwright;
  if (testDir !== '.' || !(testMatch instanceof RegExp))
    throw new Error('Read the pattern of playwright.config.ts anew.');
  return files.filter((file) => testMatch.test(join(process.cwd(), file)));
}

test('every test is run by exactly one runner', () => {
  const files = testFiles();
  expect(files.length).toBeGreaterThan(100);
  expect([...unitTests(), ...journeys(files)].sort()).toEqual(files.sort());
});
