/** A PostgreSQL of the bench's own, with fsync, that notes how long each of its statements took. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '@/lib/database/migrate';
import { migrationChains } from '@/services/services.server';
import { startLeash } from '../../demo/leash';
import { startPostgres } from '../../postgres/postgres';

export type Server = Awaited<ReturnType<typeof startServer>>;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function startServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const leash = startLeash();
  const start = () => startPostgres({ dataDir, onStart: (pid) => leash.hold(pid, 'SIGINT') });
  const plain = await start();
  const first = await connect(plain.url());
  await first.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
  await first.end();
  await plain.stop();
  if (plain.pid) leash.release(plain.pid);
  const server = await start();
  await migrate(server.url(), migrationChains);
  const client = await connect(server.url());
  await client.query('create extension pg_stat_statements');
  return {
    url: server.url(),
    client,
    /** Forgets the statements up to now. */
    forget: () => client.query('select pg_stat_statements_reset()'),
    /** Milliseconds that all of the jobs' statements since then took in the server, and the longest of them. */
    async statements(): Promise<{ all: number; longest: number }> {
      const { rows } = await client.query(
        `select coalesce(sum(total_exec_time), 0) as all, coalesce(max(max_exec_time), 0) as longest
         from pg_stat_statements where query !~ 'pg_stat_statements'`,
      );
      return { all: Number(rows[0]?.all), longest: Number(rows[0]?.longest) };
    },
    async remove() {
      await client.end();
      await server.stop();
      leash.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
