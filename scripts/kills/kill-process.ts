/** Kills one of PostgreSQL's processes, after which PostgreSQL ends all of them and recovers as after a crash. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Random } from '../testing/random';

const processes = `
  select pid from pg_stat_activity where application_name = 'portal' order by state = 'active' desc limit 5`;

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Resolves when the database answers. */
async function answers(databaseUrl: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      const client = await connect(databaseUrl);
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(20);
    }
  }
}

/** Kills one that serves the portal, most often in a statement. Resolves when PostgreSQL has recovered. */
export async function killProcess(databaseUrl: string, random: Random): Promise<void> {
  const watch = await connect(databaseUrl);
  const ended = new Promise((resolve) => watch.once('end', resolve));
  const found: { pid: number } | undefined = random.pickOrNone((await watch.query(processes)).rows);
  if (!found) return watch.end();
  process.kill(found.pid, 'SIGKILL');
  // Until PostgreSQL has noticed, it still answers.
  await ended;
  await answers(databaseUrl);
}
