/** The ways to kill of `npm run kills`: a replica, PostgreSQL, one of its processes, and the connections between them. */
import pg from 'pg';
import { cutAll, cutStatements } from '../soak/cuts';
import type { Stack } from '../soak/stack';
import { killProcess } from './kill-process';
import type { Kill } from './kills';

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
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
    strike: () => run(databaseUrl, statement),
  });
  return [
    ...replicas,
    { kind: 'PostgreSQL stopped at once (SIGQUIT)', target: 'database', strike: () => restartDatabase('kill') },
    {
      kind: 'one process of PostgreSQL killed (SIGKILL)',
      target: 'database',
      strike: (random) => killProcess(databaseUrl, random),
    },
    cut('all connections cut', cutAll),
    cut('connections cut in a statement', cutStatements),
  ];
}
