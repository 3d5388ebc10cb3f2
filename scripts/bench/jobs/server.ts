/** A PostgreSQL of the bench's own, with fsync, that notes how long each of its statements took. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '@/lib/database/migrate';
import { migrationChains } from '@/services/services.server';
import { startLeash } from '../../demo/leash';
import { cpuOf } from '../../linux/processes';
import { startPostgres } from '../../postgres/postgres';

export type Server = Awaited<ReturnType<typeof startServer>>;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function noteCpu(client: Client, used: Map<number, number>): Promise<void> {
  const { rows } = await client.query("select pid from pg_stat_activity where application_name = 'portal'");
  for (const { pid } of rows) used.set(pid, cpuOf(String(pid)));
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
    /** Watches what PostgreSQL's processes for the job use; the answer ends it, and has the milliseconds of CPU. */
    watch() {
      const used = new Map<number, number>();
      const timer = setInterval(() => noteCpu(client, used).catch(() => undefined), 100);
      return () => {
        clearInterval(timer);
        return [...used.values()].reduce((sum, cpu) => sum + cpu, 0);
      };
    },
    /** Milliseconds of the longest of the jobs' statements since then. */
    async longest(): Promise<number> {
      const { rows } = await client.query(
        "select coalesce(max(max_exec_time), 0) as longest from pg_stat_statements where query !~ 'pg_stat_'",
      );
      return Number(rows[0]?.longest);
    },
    async remove() {
      await client.end();
      await server.stop();
      leash.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
