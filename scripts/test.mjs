/**
 * `npm test`: types, lint, unit and database tests, the build, and journeys through it in a browser. Every step runs,
 * also after one that failed. The last line is `N passed, N failed`; types, lint and build count as one each.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './browser.mjs';
import { runCommand } from './plain-fault.mjs';

const require = createRequire(import.meta.url);
const UNIT_REPORT = 'test-results/units.json';
const JOURNEY_REPORT = 'test-results/journeys.json';

/** The program of a package, as its package.json names it. */
function program(packageName, name) {
  const file = require.resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[name]);
}

let running;

async function node(args, env = {}) {
  running = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = await once(running, 'exit');
  return code === 0;
}

async function step(title, work) {
  const started = Date.now();
  console.log(`\n== ${title}`);
  const ok = await work();
  console.log(`== ${title}: ${ok ? 'passed' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

function unitCounts(ok) {
  const report = read(UNIT_REPORT);
  const failed = report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1;
  return { passed: report?.numPassedTests ?? 0, failed: ok ? failed : Math.max(failed, 1) };
}

function journeyCounts(ok) {
  const stats = read(JOURNEY_REPORT)?.stats;
  const failed = stats ? stats.unexpected + stats.flaky : 1;
  return { passed: stats?.expected ?? 0, failed: ok ? failed : Math.max(failed, 1) };
}

async function journeys() {
  requireBrowser();
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-journeys-'));
  const env = { PORT: await freePort(), IDPORTEN_SIMULATOR_PORT: await freePort(), DATA_DIR: dataDir };
  try {
    return await node([program('@playwright/test', 'playwright'), 'test'], env);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function types() {
  return (await node([program('next', 'next'), 'typegen'])) && node([program('typescript', 'tsc'), '--noEmit']);
}

async function all() {
  rmSync('test-results', { recursive: true, force: true });
  mkdirSync('test-results');
  const biome = program('@biomejs/biome', 'biome');
  const once = [await step('types', types), await step('lint', () => node([biome, 'check', '--error-on-warnings']))];
  const units = ['--json', `--outputFile=${UNIT_REPORT}`];
  const unitsOk = await step('units and use cases', () =>
    node([program('jest', 'jest'), ...units], { NODE_ENV: 'test' }),
  );
  const built = await step('build', () => node(['scripts/build.mjs']));
  const journeysOk = built && (await step('journeys', journeys));
  once.push(built);
  return [
    ...once.map((ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })),
    unitCounts(unitsOk),
    journeyCounts(journeysOk),
  ];
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exitCode = 1;
  });
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const counts = await all();
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
});
