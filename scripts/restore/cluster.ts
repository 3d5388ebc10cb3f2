/** A PostgreSQL server of the rehearsal's own, as an operator has one: an administrator, an owner, and the portal's account. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Leash } from '../demo/leash';
import { makePortalAccount } from '../demo/portal-account';
import { PlainFault } from '../plain-fault';
import { accountFor } from '../postgres/unprivileged';
import type { Programs } from './programs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export type Cluster = Awaited<ReturnType<typeof startCluster>>;

/** A new folder of PostgreSQL's account, which nobody else may read. */
export function ownFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  const { uid, gid = uid } = accountFor(folder, checkout);
  mkdirSync(folder, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Makes and starts one. `parent` is a folder that every account may pass through. */
export async function startCluster({ folder }: Programs, parent: string, name: string, port: number, leash: Leash) {
  const data = ownFolder(parent, name);
  const account = accountFor(data, checkout);
  const options = { ...account, cwd: data, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as never };

  function run(program: string, args: string[]): string {
    const { status, stdout, stderr } = spawnSync(join(folder, program), args, { ...options, encoding: 'utf8' });
    if (status !== 0) throw new PlainFault(`${program} failed: ${stderr.trim()}`);
    return stdout;
  }

  const url = (user: string, database = 'portal') => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  /** Runs statements as an account; answers the rows of the last. */
  async function query(user: string, text: string, database?: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url(user, database) });
    await client.connect();
    try {
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return (Array.isArray(result) ? result.at(-1)?.rows : result.rows) ?? [];
    } finally {
      await client.end();
    }
  }

  run('initdb', ['-D', data, '-U', 'administrator', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']);
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const server = spawn(join(folder, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...options,
    detached: true,
    stdio: 'ignore',
  });
  if (server.pid) leash.hold(server.pid, 'SIGINT');
  for (const deadline = Date.now() + 30_000; ; await wait(50)) {
    const answers = await query('administrator', 'select 1', 'postgres').then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (server.exitCode !== null || Date.now() > deadline) throw new PlainFault(`PostgreSQL on ${port} did not start.`);
  }
  // Roles are of the server, not of a database: no dump of a database holds them.
  await query('administrator', 'create role portal_owner login', 'postgres');
  await query('administrator', 'create database portal owner portal_owner', 'postgres');
  await query('administrator', 'alter schema public owner to portal_owner');
  await makePortalAccount(url('administrator'));

  return {
    url,
    query,
    run,
    async stop(): Promise<void> {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      if (server.pid) leash.release(server.pid);
    },
  };
}
