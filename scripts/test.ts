/**
 * `npm test`: types, lint, unit and database tests, the build, and journeys through it in a browser. Every step runs,
 * also after one that failed. The last line is `N passed, N failed`; types, lint and build count as one each. What needed
 * a program that is not there is left out, and the line before says so; with `CI` set, that fails.
 * `--all` (`npm run test:all`): the long form, with TEST_ALL=1 for every step.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../stand-ins/kit/src/testing/free-port';
import { requireBrowser } from './browser';
import { typescript } from './demo/programs';
import { installMissing } from './infrastructure/programs';
import { runCommand } from './plain-fault';

const require = createRequire(import.meta.url);
const UNIT_REPORT = 'test-results/units.json';
const JOURNEY_REPORT = 'test-results/journeys.json';

type Counts = { passed: number; failed: number };
type UnitReport = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };
type JourneyReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** The program of a package, as its package.json names it. */
function program(packageName: string, name: string): string {
  const file = require.resolve(`${packageName}/package.json`);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

const running = new Set<ChildProcess>();

type How = {
  env?: Record<string, string>;
  /** What it prints is shown when it ends: something else runs meanwhile. */
  shownLater?: boolean;
};

async function node(args: string[], { env = {}, shownLater = false }: How = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: shownLater ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  running.add(child);
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  const [code] = await once(child, 'close');
  running.delete(child);
  process.stdout.write(Buffer.concat(printed));
  return code === 0;
}

async function step(title: string, work: () => Promise<boolean>): Promise<boolean> {
  const started = Date.now();
  console.log(`\n== ${title}`);
  const ok = await work();
  console.log(`== ${title}: ${ok ? 'passed' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A step that failed counts as one failure at least, also where its report says none. */
const countsOf = (ok: boolean, passed = 0, failed = 1): Counts => ({
  passed,
  failed: ok ? failed : Math.max(failed, 1),
});

function unitCounts(ok: boolean): Counts {
  const report = read<UnitReport>(UNIT_REPORT);
  return countsOf(ok, report?.numPassedTests, report && report.numFailedTests + report.numRuntimeErrorTestSuites);
}

function journeyCounts(ok: boolean): Counts {
  const stats = read<JourneyReport>(JOURNEY_REPORT)?.stats;
  return countsOf(ok, stats?.expected, stats && stats.unexpected + stats.flaky);
}

async function types(): Promise<boolean> {
  return (await node([program('next', 'next'), 'typegen'])) && node([program('typescript', 'tsc'), '--noEmit']);
}

const lint = () => node([program('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']);

const units = () =>
  node([program('jest', 'jest'), '--json', `--outputFile=${UNIT_REPORT}`], { env: { NODE_ENV: 'test' } });

/** Beside the units, which wait now and then for databases, for processes and for time limits. */
const build = () => node([...typescript, 'scripts/build.ts'], { shownLater: true });

/** The sentence on programs that tests need, where some are missing. */
let missing: string | undefined;

/** Where the stand-ins listen, above the first portal; the other portals are ten ports apart: `demo/setup.ts`. */
const ISSUER_ABOVE = 200;
const PORTS_ABOVE = [
  ...Array.from({ length: 15 }, (_, nth) => (nth + 1) * 10),
  ...[0, 500, 501, 600].map((above) => ISSUER_ABOVE + above),
];

async function journeys(): Promise<boolean> {
  requireBrowser();
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-journeys-'));
  const port = await freePort(PORTS_ABOVE);
  try {
    return await node([program('@playwright/test', 'playwright'), 'test'], {
      env: { PORT: String(port), IDPORTEN_SIMULATOR_PORT: String(port + ISSUER_ABOVE), DATA_DIR: dataDir },
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function all(): Promise<Counts[]> {
  rmSync('test-results', { recursive: true, force: true });
  mkdirSync('test-results');
  missing = installMissing();
  const single = [await step('types', types), await step('lint', lint)];
  const [unitsOk, built] = await Promise.all([step('units and use cases', units), step('build', build)]);
  const journeysOk = built && (await step('journeys', journeys));
  return [
    ...[...single, built].map((ok) => countsOf(ok, ok ? 1 : 0, ok ? 0 : 1)),
    unitCounts(unitsOk),
    journeyCounts(journeysOk),
  ];
}

/** A run that has left something out says so. */
function leftOut(): string[] {
  const count = read<JourneyReport>(JOURNEY_REPORT)?.stats.skipped ?? 0;
  return missing ? [`Left out: ${count} journeys behind nginx and on PgBouncer; ${missing}.`] : [];
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (process.argv.includes('--all')) process.env.TEST_ALL = '1';
  const counts = await all();
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(['', ...leftOut(), `${passed} passed, ${failed} failed`].join('\n'));
});
