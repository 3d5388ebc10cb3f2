/** The ways to kill of `npm run kills`: a replica, PostgreSQL, one of its processes, and the connections between them. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { cutAll, cutStatements } from '../soak/cuts';
import type { Stack } from '../soak/stack';
import type { Kill } from './kills';

const backends = `
  select pid from pg_stat_activity where application_name = 'portal' and usename = 'portal_web'
  order by state = 'active' desc limit 5`;

async function query(databaseUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Resolves when the database answers. */
async function answers(databaseUrl: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      await query(databaseUrl, 'select 1');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(20);
    }
  }
}

export function waysToKill({ portals, databaseUrl, restartDatabase }: Stack): Kill[] {
  const replicas = portals.map(
    ({ restart }, nth): Kill => ({
      kind: 'replica killed (SIGKILL)',
      target: `replica ${nth}`,
      strike: () => restart('SIGKILL'),
    }),
  );
  const cut = (kind: string, statement: string): Kill => ({
    kind,
    target: 'database',
    strike: () => query(databaseUrl, statement),
  });
  return [
    ...replicas,
    { kind: 'PostgreSQL stopped at once (SIGQUIT)', target: 'database', strike: () => restartDatabase('kill') },
    {
      // PostgreSQL then ends all of its processes, and recovers as after a crash.
      kind: 'one process of PostgreSQL killed (SIGKILL)',
      target: 'database',
      strike: async (random) => {
        const found: { pid: number } | undefined = random.pickOrNone(await query(databaseUrl, backends));
        if (found) process.kill(found.pid, 'SIGKILL');
        await answers(databaseUrl);
      },
    },
    cut('all connections cut', cutAll),
    cut('connections cut in a statement', cutStatements),
  ];
}
