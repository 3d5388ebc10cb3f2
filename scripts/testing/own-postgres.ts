/** A PostgreSQL of a test's own, to stop, freeze and break. */
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { startLeash } from '../demo/leash';
import { startPostgres } from '../postgres/postgres';

export type OwnPostgres = Awaited<ReturnType<typeof startOwnPostgres>>;

/** Starts it in a folder of its own. Every change of its state resolves when it is done. `durable`: to be killed. */
export async function startOwnPostgres({ durable = false } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-own-'));
  const leash = startLeash();
  const start = (tls?: { port: number }) =>
    startPostgres({ dataDir, throwaway: true, durable, tls, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  let server = await start();
  let frozen: number[] = [];

  /** A connection whose loss does not end the process. */
  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: server.url(), application_name: 'test' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Runs statements, each by itself, on a connection of its own; answers the rows of the last. */
  async function run(...statements: string[]): Promise<Record<string, unknown>[]> {
    const client = await connect();
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) rows = (await client.query(statement)).rows;
      return rows;
    } finally {
      await client.end();
    }
  }

  /** Stops every process of the server, as a machine that hangs. */
  async function freeze(): Promise<void> {
    const client = await connect();
    frozen = server.pid ? [server.pid] : [];
    // First the one that takes new connections: no process is added after the list was made.
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where pid is not null');
    for (const { pid } of rows) {
      process.kill(pid, 'SIGSTOP');
      frozen.push(pid);
    }
    client.connection.stream.destroy();
  }

  function thaw(): void {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
    frozen = [];
  }

  async function stop(): Promise<void> {
    thaw();
    await server.stop();
    if (server.pid) leash.release(server.pid);
  }

  /** Ends it as a crash does. */
  async function kill(): Promise<void> {
    await server.kill();
    if (server.pid) leash.release(server.pid);
  }

  /** Does work while a connection of its own holds what the statement took. The server may be gone when it ends. */
  async function whileHeld(statement: string, work: () => Promise<unknown>): Promise<void> {
    const client = await connect();
    try {
      await client.query(statement);
      await work();
    } finally {
      client.connection.stream.destroy();
    }
  }

  return {
    /** The owner's address. */
    url: () => server.url(),
    run,
    whileHeld,
    freeze,
    thaw,
    stop,
    kill,
    /** Starts it again, where it was and with what it holds. */
    async start(tls?: { port: number }) {
      server = await start(tls);
    },
    /** Where its files are; PostgreSQL's account owns them. */
    cluster: join(dataDir, 'postgres'),
    /** Has it refuse writes, as a standby does, or take them again. */
    readOnly: (on: boolean) =>
      run(`alter system set default_transaction_read_only = ${on ? 'on' : 'off'}`, 'select pg_reload_conf()'),
    /** Starts it again as a standby, which nothing is sent to. `run('select pg_promote()')` makes it a primary. */
    async startAsStandby() {
      await stop();
      const signal = join(dataDir, 'postgres', 'standby.signal');
      writeFileSync(signal, '');
      const { uid, gid } = statSync(dirname(signal));
      if (process.getuid?.() === 0) chownSync(signal, uid, gid);
      server = await start();
    },
    async remove() {
      await stop();
      leash.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
