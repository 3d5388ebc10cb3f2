/** The embedded PostgreSQL: reached from any folder and any shell, and where it cannot start it says what to do. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { localEnvironment } from '../local-environment';
import { type Postgres, startPostgres } from './postgres';
import { type Account, accountFor } from './unprivileged';

// Each test starts a server or two.
jest.setTimeout(60_000);

const checkout = process.cwd();
const parent = mkdtempSync(join(tmpdir(), 'portal-postgres-'));
const before = { ...process.env };
const running: Postgres[] = [];
const strangers: ChildProcess[] = [];

afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  for (const stranger of strangers.splice(0)) stranger.kill();
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function belongTo(folder: string, { uid, gid }: Account): void {
  if (uid !== undefined) chownSync(folder, uid, gid ?? uid);
}

async function start(dataDir: string): Promise<Postgres> {
  const server = await startPostgres({ dataDir });
  running.push(server);
  return server;
}

async function databaseOf(server: Postgres): Promise<string> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  const { rows } = await client.query('select current_user || current_database() as who');
  await client.end();
  return rows[0].who;
}

/** For another server, each of them wrong for ours. */
const ofTheShell = {
  PGHOST: 'elsewhere.invalid',
  PGPORT: '5433',
  PGUSER: 'somebody',
  PGPASSWORD: 'secret',
  PGDATABASE: 'other',
  PGSSLMODE: 'verify-full',
  PGSSLNEGOTIATION: 'direct',
  PGOPTIONS: '-c no_such_setting=1',
  PGCLIENT_ENCODING: 'NONE',
  PGREPLICATION: 'database',
  PGAPPNAME: 'psql',
  PGSERVICE: 'other',
  PGDATA: '/nowhere',
  NODE_PG_FORCE_NATIVE: '1',
};

test("the shell's variables for another server do not lead astray, neither here nor in what is started from here", async () => {
  const dataDir = join(parent, 'variables');
  Object.assign(process.env, ofTheShell);
  const server = await start(dataDir);
  expect(await databaseOf(server)).toBe('portalportal');
  const handedOn = localEnvironment({ dataDir, databaseUrl: server.url(), port: 3000, login: {} });
  expect(Object.keys(handedOn).filter((name) => /^(NODE_)?PG/.test(name))).toEqual([]);
});

const oddNames = [
  '100%',
  '%41',
  'a#b',
  'a?b',
  "it's",
  '"',
  'a&b=c',
  'a b',
  'æøå',
  'a.',
  'a,b',
  '$HOME',
  '`x`',
  'a\\b',
  '-x',
];
const long = Array.from({ length: 9 }, () => 'a long name'.repeat(20)).join('/');

test.each(process.env.TEST_ALL ? [...oddNames, long] : [oddNames.join('_')])(
  'a data folder may be called %s',
  async (name) => {
    const server = await start(join(parent, name));
    expect(await databaseOf(server)).toBe('portalportal');
  },
);

/** In a process of its own, since a process has one temporary folder: starts PostgreSQL, asks it, and stops it. */
const startAndAsk = `
  import pg from 'pg';
  import { startPostgres } from ${JSON.stringify(pathToFileURL(join(__dirname, 'postgres.ts')).href)};
  const server = await startPostgres({ dataDir: process.argv[1] });
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  const { rows } = await client.query("select current_setting('unix_socket_directories') as sockets");
  await client.end();
  await server.stop();
  console.log(rows[0].sockets);`;

const oddTemporaries = ['100% #?&', "it's, a", 'æøå'];

test.each(process.env.TEST_ALL ? oddTemporaries : [oddTemporaries.join('_')])(
  'the temporary folder, where the socket lies, may be called %s',
  (name) => {
    const temporary = mkdtempSync(join('/tmp', name));
    belongTo(temporary, accountFor(parent, checkout));
    const args = ['--import', 'tsx', '--input-type=module', '-e', startAndAsk, join(parent, `sockets of ${name}`)];
    const told = execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } });
    expect(told).toContain(temporary);
    rmSync(temporary, { recursive: true, force: true });
  },
);

describe('a lock file that an earlier start has left', () => {
  /** A process of the database's own account that is no PostgreSQL. */
  function stranger(): ChildProcess {
    const account = accountFor(parent, checkout);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
    strangers.push(child);
    return child;
  }

  const dataDir = join(parent, 'stale');
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  let socketDir: string;

  beforeAll(async () => {
    const server = await startPostgres({ dataDir });
    socketDir = new URL(server.url()).searchParams.get('host') ?? '';
    await server.stop();
  });
  afterEach(() => rmSync(file, { force: true }));

  test('with the number of a living process: the file, the process and the way out are named', async () => {
    const { pid } = stranger();
    writeFileSync(file, `${pid}\n${dataDir}/postgres\n1700000000\n5432\n/nowhere\n\n\nready\n`, { mode: 0o644 });
    await expect(start(dataDir)).rejects.toThrow(
      `${file} says that process ${pid} uses it, and no database answers there. If that is no PostgreSQL (ps -p ${pid}), remove that file and start again.`,
    );
    rmSync(file);
    expect(await databaseOf(await start(dataDir))).toBe('portalportal');
  });

  test("the socket's own is named in the same way", async () => {
    const lock = join(socketDir, '.s.PGSQL.5432.lock');
    const { pid } = stranger();
    mkdirSync(socketDir, { recursive: true, mode: 0o700 });
    belongTo(socketDir, accountFor(join(dataDir, 'postgres'), checkout));
    writeFileSync(lock, `${pid}\n${dataDir}/postgres\n1700000000\n5432\n${socketDir}\n\n`, { mode: 0o644 });
    await expect(start(dataDir)).rejects.toThrow(`${lock} says that process ${pid} uses it`);
    rmSync(lock);
    expect(await databaseOf(await start(dataDir))).toBe('portalportal');
  });

  test.each([
    ['empty', ''],
    ['nonsense', 'nonsense\n'],
  ])('that is %s is said to be damaged', async (_, content) => {
    writeFileSync(file, content, { mode: 0o644 });
    await expect(start(dataDir)).rejects.toThrow(
      `${file} is damaged. If no PostgreSQL runs on this data, remove that file and start again.`,
    );
  });
});
