/**
 * `npm run demo` and `npm run dev`: PostgreSQL, the fake ID-porten, a second service there and the portal, prepared and
 * started in one go. `--dev`: with hot reload. `--test`: for the browser tests; a fresh data folder, of the shell's
 * variables only the ports and DATA_DIR, and nothing printed. Ctrl-C, SIGTERM or a part that fails ends all of it.
 */
import { openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './data-folder.mjs';
import { localEnvironment, portFrom } from './local-environment.mjs';
import { PlainFault } from './plain-fault.mjs';
import { startPostgres } from './postgres/postgres.mjs';
import { startChildren } from './starter/children.mjs';
import { issuerEnvironment } from './starter/issuer.mjs';
import { startLeash } from './starter/leash.mjs';
import { asPortal, makePortalAccount } from './starter/portal-account.mjs';
import { requireFreePort, waitForAnswer } from './starter/ports.mjs';
import { hostsFor, secondRelyingParty, withSecondClient } from './starter/second-relying-party.mjs';
import { isBuilt } from './starter/sources.mjs';

const mode = process.argv.includes('--dev') ? 'dev' : process.argv.includes('--test') ? 'test' : 'demo';
const say = (text) => mode !== 'test' && console.log(text);
const typescript = ['--conditions=react-server', '--import', 'tsx'];

const leash = startLeash();
const children = startChildren(leash);
let postgres;
let ending = false;
let ready = false;

/** Ends every part, the portal first and the database last, then this process. */
async function end(code, sentence) {
  if (ending) return;
  ending = true;
  if (sentence) console.error(sentence);
  await children.stop();
  await postgres?.stop();
  leash.end();
  process.exit(code);
}

function settings() {
  const dataDir = resolve(process.env.DATA_DIR || (mode === 'test' ? '.data/e2e' : '.data'));
  const port = portFrom('PORT', mode === 'test' ? 3100 : 3000);
  const issuerPort = portFrom('IDPORTEN_SIMULATOR_PORT', mode === 'test' ? 9100 : 9000);
  if (port === issuerPort) throw new PlainFault('PORT and IDPORTEN_SIMULATOR_PORT must be two ports.');
  return { dataDir, port, issuerPort, ...hostsFor(mode) };
}

/** A folder of test data is thrown away only when it is one: nothing else is ever deleted. */
function emptyTestFolder(dataDir) {
  const marker = 'made-for-tests';
  makeDataFolder(dataDir);
  const found = readdirSync(dataDir);
  if (found.length > 0 && !found.includes(marker)) {
    throw new PlainFault(`${dataDir} is not a folder of test data: choose an empty one with DATA_DIR.`);
  }
  for (const name of found) if (name !== marker) rmSync(join(dataDir, name), { recursive: true });
  writeFileSync(join(dataDir, marker), '');
}

async function openDatabase(dataDir) {
  if (mode !== 'test' && process.env.DATABASE_URL) return process.env.DATABASE_URL;
  postgres = await startPostgres({ dataDir, throwaway: mode === 'test', onStart: (pid) => leash.hold(pid, 'SIGINT') });
  await makePortalAccount(postgres.url());
  return postgres.url();
}

async function build() {
  if (mode === 'dev' || isBuilt()) return;
  say('Building the portal, which takes half a minute and is kept …');
  const { NODE_ENV: _, ...env } = process.env;
  await children.run(['dev/build.mjs'], env, 'The portal was not started.');
}

/** In the demo what the parts say while they start is left out; their faults, and what they log later, are shown. */
function outputOf(dataDir, name) {
  if (mode === 'demo') return { output: 'pipe', errors: 'inherit' };
  return { output: mode === 'test' ? openSync(join(dataDir, `${name}.log`), 'a') : 'inherit' };
}

function showWhenReady(child) {
  child.stdout?.on('data', (chunk) => ready && process.stdout.write(chunk));
}

async function startIssuer(env, { issuerPort, dataDir }, second) {
  let over = false;
  const program = ['--import', 'tsx', 'dev/fake-idporten/main.ts'];
  const issuer = children.start(
    'The fake ID-porten',
    mode === 'dev' ? ['--watch', '--watch-preserve-output', ...program] : program,
    {
      env: withSecondClient(issuerEnvironment(env, issuerPort, dataDir, mode === 'test'), second),
      ...outputOf(dataDir, 'idporten'),
      onEnd: (sentence) => {
        over = true;
        void end(1, sentence);
      },
    },
  );
  showWhenReady(issuer);
  await waitForAnswer(second.wellKnownUrl, () => over || ending);
}

async function startSecondService({ environment, port }, { dataDir }) {
  const child = children.start('The second service', ['--import', 'tsx', 'dev/second-relying-party/main.ts'], {
    env: environment,
    ...outputOf(dataDir, 'second-service'),
    onEnd: (sentence) => void end(1, sentence),
  });
  showWhenReady(child);
  await waitForAnswer(`http://127.0.0.1:${port}/`, () => ending);
}

function portalProgram(port) {
  if (mode !== 'dev') return ['.next/standalone/server.js'];
  return [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'dev', '-p', String(port)];
}

async function startPortal(env, { port, dataDir }) {
  const { NODE_ENV: _, DATABASE_DIRECT_URL: __, ...rest } = { ...env, NEXT_TELEMETRY_DISABLED: '1' };
  if (postgres) rest.DATABASE_URL = asPortal(env.DATABASE_URL);
  const portal = children.start('The portal', portalProgram(port), {
    // HOSTNAME is where the server listens; shells and containers set it to the name of the machine.
    env: mode === 'dev' ? rest : { ...rest, NODE_ENV: 'production', HOSTNAME: 'localhost' },
    ...outputOf(dataDir, 'portal'),
    onEnd: (sentence) => void end(1, sentence),
  });
  showWhenReady(portal);
  await waitForAnswer(`http://localhost:${port}/api/health/live`, () => ending);
}

function showSummary({ port, issuerPort, dataDir }, second, testPeople) {
  const place = relative(process.cwd(), dataDir).startsWith('..') ? dataDir : relative(process.cwd(), dataDir);
  say(`
  The portal        http://localhost:${port}
  Fake ID-porten    http://localhost:${issuerPort}
  Another service   ${second.url}
  Database          ${postgres ? `PostgreSQL in ${place}` : 'as DATABASE_URL says'}

  Test people, all invented:

${testPeople.replace(/^(?! )/gm, '  ')}

  Ctrl-C ends everything.
`);
}

/** The tests reach the same database, with the same keys. */
function noteForTests({ dataDir }, env) {
  writeFileSync(join(dataDir, 'environment.json'), JSON.stringify(env), { mode: 0o600 });
}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const place = settings();
  await requireFreePort(place.port, 'PORT');
  await requireFreePort(place.issuerPort, 'IDPORTEN_SIMULATOR_PORT');
  const second = await secondRelyingParty(place);
  if (mode === 'test') emptyTestFolder(place.dataDir);
  const databaseUrl = await openDatabase(place.dataDir);
  const env = localEnvironment({ ...place, databaseUrl, sealed: mode === 'test' });
  if (mode === 'test') noteForTests(place, { ...env, SECOND_RELYING_PARTY_URL: second.url });
  const prepare = [...typescript, 'dev/starter/prepare-database.ts'];
  const [testPeople] = await Promise.all([
    children.run(prepare, env, 'The database could not be prepared.'),
    build(),
    startIssuer(env, place, second),
  ]);
  if (ending) return;
  await Promise.all([startPortal(env, place), startSecondService(second, place)]);
  ready = true;
  if (!ending) showSummary(place, second, testPeople);
}

/** npm passes SIGTERM on to its shell, which passes it on to nobody: under npm, an orphan ends too. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(0), 500).unref();
}

if (process.env.npm_lifecycle_event) endWithParent();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
try {
  await main();
} catch (error) {
  if (!(error instanceof PlainFault)) console.error(error);
  await end(1, error instanceof PlainFault ? error.message : 'The portal could not be started.');
}
