/**
 * `npm run demo` and `npm run dev`: PostgreSQL, the fake ID-porten and Signicat, try-it-out, and
 * the portal, prepared and started in one go. `--login signicat|signicat-rest|nais`: the portal logs in that way.
 * `--dev`: with hot reload. `--test`: for the browser tests; a portal for each way, a fresh data folder, of the shell's
 * variables only the ports and DATA_DIR, and nothing printed. Ctrl-C, SIGTERM or a part that fails ends all of it.
 */
import { fileURLToPath } from 'node:url';
import { startChildren } from './demo/children';
import { startLeash } from './demo/leash';
import { chosenMethod, loginMethods, type PortalFor, portalFor } from './demo/login-methods';
import { makeParts } from './demo/parts';
import { choosePlace, type Mode, type Place } from './demo/place';
import { asPortal, makePortalAccount } from './demo/portal-account';
import { portalTypescript, typescript } from './demo/programs';
import { startPortal } from './demo/start-portal';
import { startStandIns } from './demo/start-stand-ins';
import { summary } from './demo/summary';
import { emptyTestFolder, noteForTests } from './demo/test-folder';
import { tryItOutAt } from './demo/try-it-out';
import { type Environment, localEnvironment, localSecrets } from './local-environment';
import { PlainFault } from './plain-fault';
import { type Postgres, startPostgres } from './postgres/postgres';
import { isBuilt } from './sources';

const words = process.argv.slice(2);
const mode: Mode = words.includes('--dev') ? 'dev' : words.includes('--test') ? 'test' : 'demo';
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

type Portal = PortalFor & Place['portals'][number];

/** What each portal is told, and what registers it. The journeys' portal logs in every way. */
function portalsOf({ portals, idPorten, signicat, dataDir }: Place): Portal[] {
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  return portals.map((one) => ({ ...one, ...portalFor(one.method, { ...one, idPorten, signicat, key }) }));
}

/** Seeds the database; returns the table of test people. */
function prepareDatabase(env: Environment): Promise<string> {
  const args = [...portalTypescript, 'scripts/demo/prepare-database.ts'];
  return children.run(args, env, 'The database could not be prepared.');
}

/** The portal itself works with fewer rights than the seed. */
const withFewRights = (env: Environment): Environment =>
  postgres ? { ...env, DATABASE_URL: asPortal(postgres.url()) } : env;

async function main(): Promise<void> {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const methods = isTest && !words.includes('--login') ? loginMethods : [chosenMethod(words)];
  const place = await choosePlace(mode, methods);
  const { dataDir } = place;
  if (isTest) emptyTestFolder(dataDir);
  const portals = portalsOf(place);
  const tryItOut = tryItOutAt({ ...place, ...place.tryItOut });
  const databaseUrl = await openDatabase(dataDir);
  const told = portals.map(({ port, variables }) =>
    localEnvironment({ dataDir, databaseUrl, port, login: variables, sealed: isTest }),
  );
  const [first = {}] = told;
  const addresses = { TRY_IT_OUT_URL: tryItOut.url, SIGNICAT_SIMULATOR_URL: place.signicat.origin };
  if (isTest) noteForTests(dataDir, { ...first, ...addresses });
  const onEnd = (sentence: string) => void end(1, sentence);
  const parts = makeParts({ mode, dataDir, children, onEnd, isEnding: () => ending });
  const [testPeople] = await Promise.all([
    prepareDatabase(first),
    build(),
    startStandIns(parts, place, portals, tryItOut),
  ]);
  if (ending) return;
  await Promise.all(portals.map((portal, nth) => startPortal(parts, withFewRights(told[nth] ?? {}), portal, place)));
  parts.show();
  if (!ending) say(summary(place, tryItOut.url, testPeople));
}

/** npm passes SIGTERM on to its shell, which passes it on to nobody: under npm, an orphan ends too. */
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
