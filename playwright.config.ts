import { defineConfig } from '@playwright/test';
import { requireBrowser } from './scripts/browser';
import { loginMethods } from './scripts/demo/login-methods';
import { EVERYTHING_ANSWERS } from './scripts/demo/summary';
import { addressOf, infrastructures } from './scripts/infrastructure/portals';

process.env.PORT ||= '3100';
process.env.IDPORTEN_SIMULATOR_PORT ||= '9100';
process.env.DATA_DIR ||= '.data/e2e';
// The tests make their people with the portal's own code, which says `server-only`.
process.env.NODE_OPTIONS ||= '--conditions=react-server';
/** In short a further portal has few tests. One worker goes through them: each starts a browser and loads all over again. */
const few = process.env.TEST_ALL ? {} : { workers: 1 };
/** A portal for each way to log in, ten ports apart: `scripts/demo/place.ts`. */
const portals = loginMethods.map((name, nth) => ({
  name,
  baseURL: `http://localhost:${Number(process.env.PORT) + nth * 10}`,
}));
/** Which of the tests run against it, by their tags (`e2e/ways.ts`). */
const tags: Record<string, RegExp> = {
  signicat: /@every-way|@own-logins/,
  'signicat-rest': /@every-way|@own-logins/,
  nais: /@every-way/,
};
const inWays = portals.map(({ name, baseURL }) => ({
  name,
  metadata: { way: name },
  use: { baseURL },
  ...(tags[name] ? { grep: tags[name], ...few } : {}),
  grepInvert: /@nginx|@documented-nginx/,
}));
/** The same portal as in production, behind nginx and on PgBouncer. */
const inInfrastructure = infrastructures.map((infrastructure, nth) => ({
  name: infrastructure.name,
  metadata: { way: 'idporten', lacks: process.env.CI ? [] : infrastructure.lacks },
  ...few,
  grep: [
    /@infrastructure/,
    ...(infrastructure.isAlone ? [/@every-way/, /@own-logins/] : []),
    ...(infrastructure.nginx ? [/@nginx/] : []),
    ...(infrastructure.nginx === 'documented' ? [/@documented-nginx/] : []),
  ],
  ...(infrastructure.nginx ? { grepInvert: /@over-http/ } : {}),
  use: { baseURL: addressOf(infrastructure, nth, Number(process.env.PORT)).url, ignoreHTTPSErrors: true },
}));

export default defineConfig({
  testDir: '.',
  // The portal's own, and those of each service.
  testMatch: /\/e2e\/.*\.spec\.ts$/,
  // There `server-only` is an empty file: the journeys prepare their people with the portal's own code.
  tsconfig: 'e2e/tsconfig.json',
  fullyParallel: true,
  // Twice the cores: journeys wait for redirects and time limits half of the time.
  workers: 4,
  retries: 0,
  forbidOnly: true,
  // A bound for a test that hangs. A busy machine needs longer than an idle one, and that is no fault.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }], ['./e2e/accessibility-count.ts']],
  outputDir: 'test-results/journeys',
  // Everything runs where the portal is ID-porten's own client; what citizens do about logins, in every way.
  // The further ones come first: at the end all workers share what is left.
  projects: [...inWays.slice(1), ...inInfrastructure, ...inWays.slice(0, 1)],
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: requireBrowser() },
  },
  // The portal as it is deployed, on a database and an ID-porten stand-in of its own: real redirects, nothing in between.
  webServer: {
    command: 'node --conditions=react-server --import tsx scripts/start.ts --test',
    wait: { stdout: new RegExp(EVERYTHING_ANSWERS) },
    timeout: 240_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
