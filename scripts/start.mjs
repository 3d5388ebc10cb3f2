/**
 * `npm run demo` and `npm run dev`: PostgreSQL, the fake ID-porten and Signicat, a second service to try things out, and
 * the portal, prepared and started in one go. `--login signicat|signicat-rest|nais`: the portal logs in that way.
 * `--dev`: with hot reload. `--test`: for the browser tests; a portal for each way, a fresh data folder, of the shell's
 * variables only the ports and DATA_DIR, and nothing printed. Ctrl-C, SIGTERM or a part that fails ends all of it.
 */
import { openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './data-folder.mjs';
import { startChildren } from './demo/children.mjs';
import { issuerEnvironment } from './demo/issuer.mjs';
import { startLeash } from './demo/leash.mjs';
import { chosenMethod, loginMethods, portalFor } from './demo/login-methods.mjs';
import { proxyEnvironment } from './demo/login-proxy.mjs';
import { choosePlace } from './demo/place.mjs';
import { asPortal, makePortalAccount } from './demo/portal-account.mjs';
import { waitForAnswer } from './demo/ports.mjs';
import { secondRelyingParty } from './demo/second-relying-party.mjs';
import { brokerClient, signicatEnvironment } from './demo/signicat.mjs';
import { isBuilt } from './demo/sources.mjs';
import { localEnvironment, localSecrets } from './local-environment.mjs';
import { PlainFault } from './plain-fault.mjs';
import { startPostgres } from './postgres/postgres.mjs';

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
  await children.run(['scripts/build.mjs'], env, 'The portal was not started.');
}

/** In the demo what the parts say while they start is left out; their faults, and what they log later, are shown. */
function outputOf(dataDir, name) {
  if (mode === 'demo') return { output: 'pipe', errors: 'inherit' };
  return { output: mode === 'test' ? openSync(join(dataDir, `${name}.log`), 'a') : 'inherit' };
}

function showWhenReady(child) {
  child.stdout?.on('data', (chunk) => ready && process.stdout.write(chunk));
}

const standIn = (folder) => ['--import', 'tsx', `stand-ins/${folder}/src/main.ts`];

/** A stand-in, as a process of its own; resolves when it answers. */
async function startStandIn(name, folder, env, dataDir, address) {
  let over = false;
  const watched = mode === 'dev' && folder === 'idporten' ? ['--watch', '--watch-preserve-output'] : [];
  const child = children.start(name, [...watched, ...standIn(folder)], {
    env,
    ...outputOf(dataDir, name.toLowerCase().replaceAll(' ', '-')),
    onEnd: (sentence) => {
      over = true;
      void end(1, sentence);
    },
  });
  showWhenReady(child);
  await waitForAnswer(address, () => over || ending);
}

/** The fake ID-porten first: the others ask it who it is. */
async function startStandIns({ idPorten, signicat, dataDir }, services, second) {
  const all = (kind) => services.flatMap((service) => service[kind]);
  const clients = [...all('clients'), brokerClient(signicat.origin)];
  const misbehaves = mode === 'test';
  const issuer = issuerEnvironment({ ...idPorten, clients, dataDir, misbehaves });
  await startStandIn('The fake ID-porten', 'idporten', issuer, dataDir, idPorten.wellKnownUrl);
  const registered = { clients: all('signicatClients'), apiClients: all('apiClients') };
  const broker = signicatEnvironment({ ...signicat, ...registered, idPorten, dataDir, misbehaves });
  const before = proxyEnvironment(second.proxy, { upstreamPort: second.port, idPorten });
  const local = `http://127.0.0.1:${second.port}/`;
  await Promise.all([
    startStandIn('The fake Signicat', 'signicat', broker, dataDir, `${signicat.origin}/health`),
    startStandIn('The second service', 'try-it-out', second.environment, dataDir, local),
    startStandIn('The proxy of the second service', 'login-proxy', before, dataDir, pingOf(before)),
  ]);
}

/** A name such as `x.localhost` is known to browsers, and not to every machine. */
const pingOf = ({ LOGIN_PROXY_PORT: port }) => `http://localhost:${port}/oauth2/ping`;

function portalProgram(port) {
  if (mode !== 'dev') return ['.next/standalone/server.js'];
  return [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'dev', '-p', String(port)];
}

async function startPortal(env, { method, innerPort, proxy }, { dataDir, idPorten }) {
  const { NODE_ENV: _, DATABASE_DIRECT_URL: __, ...rest } = { ...env, NEXT_TELEMETRY_DISABLED: '1' };
  rest.PORT = String(innerPort);
  if (postgres) rest.DATABASE_URL = asPortal(env.DATABASE_URL);
  const portal = children.start('The portal', portalProgram(innerPort), {
    // HOSTNAME is where the server listens; shells and containers set it to the name of the machine.
    env: mode === 'dev' ? rest : { ...rest, NODE_ENV: 'production', HOSTNAME: 'localhost' },
    ...outputOf(dataDir, method === 'idporten' ? 'portal' : `portal-${method}`),
    onEnd: (sentence) => void end(1, sentence),
  });
  showWhenReady(portal);
  await waitForAnswer(`http://localhost:${innerPort}/api/health/live`, () => ending);
  if (!proxy) return;
  const before = proxyEnvironment(proxy, { upstreamPort: innerPort, idPorten });
  await startStandIn('The login proxy', 'login-proxy', before, dataDir, pingOf(before));
}

function showSummary({ portals: [{ url, method }], idPorten, signicat, dataDir }, second, testPeople) {
  const place = relative(process.cwd(), dataDir).startsWith('..') ? dataDir : relative(process.cwd(), dataDir);
  say(`
  The portal        ${url}   logs in by LOGIN_METHOD=${method}
  Fake ID-porten    ${idPorten.origin}
  Fake Signicat     ${signicat.origin}
  Try it out        ${second.url}   levels, languages, claims and tokens, all four ways
  Database          ${postgres ? `PostgreSQL in ${place}` : 'as DATABASE_URL says'}

  Test people, all invented:

${testPeople.replace(/^(?! )/gm, '  ')}

  Ctrl-C ends everything.
`);
}

/** The tests reach the same database, with the same keys; which portal logs in which way is by its port. */
function noteForTests({ dataDir, signicat }, second, env) {
  const known = { ...env, SECOND_RELYING_PARTY_URL: second.url, SIGNICAT_SIMULATOR_URL: signicat.origin };
  writeFileSync(join(dataDir, 'environment.json'), JSON.stringify(known), { mode: 0o600 });
}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const asked = process.argv.slice(2);
  const methods = mode === 'test' && !asked.includes('--login') ? loginMethods : [chosenMethod(asked)];
  const place = await choosePlace(mode, methods);
  if (mode === 'test') emptyTestFolder(place.dataDir);
  const { dataDir, idPorten, signicat } = place;
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  const portals = place.portals.map((one) => ({
    ...one,
    ...portalFor(one.method, { ...one, idPorten, signicat, key }),
  }));
  const second = secondRelyingParty({ ...place.second, idPorten, signicat });
  const databaseUrl = await openDatabase(dataDir);
  const sealed = mode === 'test';
  const [env, ...others] = portals.map(({ port, variables }) =>
    localEnvironment({ dataDir, databaseUrl, port, login: variables, sealed }),
  );
  if (mode === 'test') noteForTests(place, second, env);
  const prepare = [...typescript, 'scripts/demo/prepare-database.ts'];
  const [testPeople] = await Promise.all([
    children.run(prepare, env, 'The database could not be prepared.'),
    build(),
    startStandIns(place, [...portals, second], second),
  ]);
  if (ending) return;
  await Promise.all([env, ...others].map((own, nth) => startPortal(own, portals[nth], place)));
  ready = true;
  if (!ending) showSummary({ ...place, portals }, second, testPeople);
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
