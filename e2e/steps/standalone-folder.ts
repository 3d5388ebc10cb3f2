/** The built folder as an operator gets it: elsewhere, read-only, run by an account that owns nothing of it. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { started } from '../environment';
import { answering } from './parts';

const built = '.next/standalone';

/** The variables that `.env.example` names. */
const variableNames = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');

function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o444);
  }
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o555);
  }
  chmodSync(folder, 0o555);
}

/** A read-only copy of the built folder, outside the checkout. */
export function copyStandalone(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'portal-elsewhere-'));
  cpSync(built, folder, { recursive: true });
  makeReadOnly(folder);
  const remove = () => {
    spawnSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

/** When the tests run as root: the account of the database's socket, which is never root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const socketFolder = new URL(started.DATABASE_URL ?? '').searchParams.get('host') ?? '';
  const { uid, gid } = statSync(socketFolder);
  return { uid, gid };
}

/** A new, empty database on the server of the tests; answers its address. */
export async function emptyDatabase(name: string): Promise<string> {
  const client = new Client({ connectionString: started.DATABASE_URL });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return (started.DATABASE_URL ?? '').replace('/portal?', `/${name}?`);
}

/** Values for the variables of `.env.example`, and no other variable at all. */
export function environment(port: number, databaseUrl: string): Record<string, string> {
  const own = { NEXTAUTH_URL: `http://localhost:${port}`, DATABASE_URL: databaseUrl, DATABASE_DIRECT_URL: databaseUrl };
  const values: Record<string, string> = { ...started, TRUSTED_PROXY: 'false', LOG_LEVEL: 'info', ...own };
  return Object.fromEntries(variableNames.map((name) => [name, values[name] ?? '']));
}

/** Next's types ask for NODE_ENV in every environment; here it is left out on purpose. */
const only = (env: Record<string, string>) => env as NodeJS.ProcessEnv;

/** Runs a program of the folder to its end. */
export function run(folder: string, args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, {
    cwd: folder,
    env: only(env),
    encoding: 'utf8',
    timeout: 30_000,
    ...unprivileged(),
  });
}

/** Starts the server; resolves when it answers. */
export async function serve(folder: string, env: Record<string, string>, port: number): Promise<Served> {
  const server = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    // Where it listens is the platform's to say, not the portal's.
    env: only({ ...env, PORT: String(port), HOSTNAME: '127.0.0.1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...unprivileged(),
  });
  const printed: Buffer[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const ended = once(server, 'exit').then(([code]) => code as number | null);
  const output = () => Buffer.concat(printed).toString();
  await answering({ child: server, output }, `http://127.0.0.1:${port}/api/health/live`);
  return { server, ended, output };
}

export type Served = {
  server: ChildProcessByStdio<null, Readable, Readable>;
  ended: Promise<number | null>;
  output: () => string;
};
