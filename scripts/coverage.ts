/**
 * `npm run coverage`: lists the shipped lines that no test reaches. Runs Jest and the journeys, whose portals record what
 * ran. The list is also in `test-results/coverage/unreached.txt`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Lines, linesOf } from './coverage/lines';
import { serverLines } from './coverage/server-lines';
import { unitLines } from './coverage/unit-lines';
import { typescript } from './demo/programs';
import { runCommand } from './plain-fault';

const folder = 'test-results/coverage';
const shipped = /^(app|components|lib|services)\/|^(proxy|instrumentation)\.ts$|^scripts\/server\.ts$/;
const notShipped = /\.(test|types)\.tsx?$|\/(e2e|seed|testing)\/|^services\/(seeds|testing|test-service)\.ts$/;

const require = createRequire(import.meta.url);
const cli = (packageName: string, file: string) => join(dirname(require.resolve(`${packageName}/package.json`)), file);

/** Runs a program. It prints its own failures; what it reached counts anyway. */
function run(args: string[], env: Record<string, string> = {}): void {
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}

/** Lines 3, 4, 5 and 9 as `3-5, 9`. */
function ranges(lines: number[]): string {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(', ');
}

function unreached(all: Map<string, Lines>): string[] {
  const files = spawnSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).stdout.trim().split('\n');
  return files
    .filter((file) => shipped.test(file) && !notShipped.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => {
      const lines = all.get(file);
      if (!lines) return [`${file}: never loaded, or only types`];
      const missed = [...linesOf(lines)].filter(([, isReached]) => !isReached).map(([line]) => line);
      return missed.length > 0 ? [`${file}: ${ranges(missed.sort((a, b) => a - b))}`] : [];
    });
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const units = ['--coverage', '--coverageReporters=json', `--coverageDirectory=${folder}`];
  run([cli('jest', 'bin/jest.js'), ...units], { NODE_ENV: 'test' });
  const coverage = { PORTAL_COVERAGE: resolve(folder, 'server') };
  run([...typescript, 'scripts/build.ts'], coverage);
  run([cli('@playwright/test', 'cli.js'), 'test'], coverage);
  const all = new Map<string, Lines>();
  for (const [file, lines] of [
    ...unitLines(join(folder, 'coverage-final.json')),
    ...serverLines(join(folder, 'server')),
  ]) {
    all.set(file, [...(all.get(file) ?? []), ...lines]);
  }
  const list = unreached(all);
  writeFileSync(join(folder, 'unreached.txt'), `${list.join('\n')}\n`);
  console.log(list.join('\n'));
});
