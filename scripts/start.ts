/**
 * `npm run demo` and `npm run dev`: starts PostgreSQL, the stand-ins and the portal. `--login METHOD` chooses the way to
 * log in, `--dev` is with hot reload. `--test`, for the browser tests: a portal for each way, an empty data folder, no
 * output, and of the shell's variables only the ports and DATA_DIR. Ctrl-C, SIGTERM or a part that fails ends everything.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { channelVariables } from './demo/channels';
import { startChildren } from './demo/children';
import { startLeash } from './demo/leash';
import { chosenMethod, loginMethods } from './demo/login-methods';
import { makeParts } from './demo/parts';
import { makePortalAccount } from './demo/portal-account';
import { addressesBehindNginx, portalsOf, startPortals, surroundingsFor } from './demo/portals';
import { portalTypescript, typescript } from './demo/programs';
import { chooseSetup, type Mode } from './demo/setup';
import { startStandIns } from './demo/start-stand-ins';
import { startWorker } from './demo/start-worker';
import { EVERYTHING_ANSWERS, summary } from './demo/summary';
import { emptyTestFolder, noteForTests } from './demo/test-folder';
import { tryItOutAt } from './demo/try-it-out';
import { type Environment, localEnvironment } from './local-environment';
import { PlainFault } from './plain-fault';
import { type Postgres, startPostgres } from './postgres/postgres';
import { isBuilt } from './sources';

const args = process.argv.slice(2);
const mode: Mode = args.includes('--dev') ? 'dev' : args.includes('--test') ? 'test' : 'demo';
const isTest = mode === 'test';
const say = (text: string) => isTest || console.log(text);

const leash = startLeash();
const children = startChildren(leash);
let postgres: Postgres | undefined;
let ending = false;

/** Ends every part, the portal first and the database last, then this process. */
async function end(code: number, sentence?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (sentence) console.error(sentence);
  await children.stop();
  await postgres?.stop();
  leash.end();
  process.exit(code);
}

async function openDatabase(dataDir: string): Promise<string> {
  if (!isTest && process.env.DATABASE_URL) return process.env.DATABASE_URL;
  postgres = await startPostgres({ dataDir, throwaway: isTest, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  await makePortalAccount(postgres.url());
  return postgres.url();
}

async function build(): Promise<void> {
  if (mode === 'dev' || isBuilt()) return;
  say('Building the portal, which takes half a minute and is kept …');
  const { NODE_ENV: _, ...env } = process.env;
  await children.run([...typescript, 'scripts/build.ts'], env, 'The portal was not started.');
}

/** The stand-ins' programs for this process and the tests, which start them again and again. */
async function programs(dataDir: string): Promise<Environment> {
  const { makeStandInPrograms } = await import('./testing/stand-in-programs');
  const made = await makeStandInPrograms(join(dataDir, 'stand-ins'));
  Object.assign(process.env, made);
  return made;
}

/** Seeds the database; returns the table of test people. */
function prepareDatabase(env: Environment): Promise<string> {
  const args = [...portalTypescript, 'scripts/demo/prepare-database.ts'];
  return children.run(args, env, 'The database could not be prepared.');
}

async function main(): Promise<void> {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const isForJourneys = isTest && !args.includes('--login');
  const methods = isForJourneys ? loginMethods : [chosenMethod(args)];
  const setup = await chooseSetup(mode, { methods, withInfrastructure: isForJourneys });
  const { dataDir } = setup;
  if (isTest) emptyTestFolder(dataDir);
  const portals = portalsOf(setup);
  const tryItOut = tryItOutAt({ ...setup, ...setup.tryItOut });
  const databaseUrl = await openDatabase(dataDir);
  const surroundings = surroundingsFor(portals, postgres);
  const told = channelVariables(setup);
  const environments = portals.map(({ port, variables }) =>
    localEnvironment({ dataDir, databaseUrl, port, login: { ...variables, ...told }, sealed: isTest }),
  );
  const [first = {}] = environments;
  const addresses = {
    TRY_IT_OUT_URL: tryItOut.url,
    SIGNICAT_SIMULATOR_URL: setup.signicat.origin,
    MAILBOX_URL: setup.channels.mailbox.origin,
    ALTINN_SIMULATOR_URL: setup.channels.altinn.origin,
  };
  if (isTest)
    noteForTests(dataDir, { ...first, ...addresses, ...addressesBehindNginx(portals), ...(await programs(dataDir)) });
  const onEnd = (sentence: string) => void end(1, sentence);
  const parts = makeParts({ mode, dataDir, children, onEnd, isEnding: () => ending });
  const [testPeople] = await Promise.all([
    prepareDatabase(first),
    build(),
    startStandIns(parts, setup, portals, tryItOut, surroundings?.certificate?.authority),
  ]);
  if (ending) return;
  // The journeys' portals live far from Oslo: no page may go by the server's own clock.
  const elsewhere = isTest ? { TZ: 'Pacific/Kiritimati' } : {};
  const placed = environments.map((env) => ({ ...elsewhere, ...env }));
  await startPortals(parts, { setup, portals, environments: placed, postgres, surroundings });
  await startWorker(parts, first, `http://localhost:${portals[0]?.innerPort}`);
  parts.show();
  if (ending) return;
  // Playwright waits for this line.
  if (isTest) console.log(EVERYTHING_ANSWERS);
  say(summary(setup, tryItOut.url, testPeople));
}

/** Under npm: ends when the parent ends, as npm's shell does not pass SIGTERM on. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(0), 500).unref();
}

if (process.env.npm_lifecycle_event) endWithParent();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
try {
  await main();
} catch (error) {
  if (!(error instanceof PlainFault)) console.error(error);
  await end(1, error instanceof PlainFault ? error.message : 'The portal could not be started.');
}
