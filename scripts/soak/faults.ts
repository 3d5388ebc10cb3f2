/** The faults of the soak, one after the other, at moments that the seed decides. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { FaultLog } from './fault-log';
import type { Random } from './random';
import type { Stack } from './stack';

/** Ends the portal's connections that have a statement or a transaction under way, or else all that it has. */
const cutStatement = (which: string) => `
  select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
  where application_name = 'portal' and usename = 'portal_web' ${which}`;

/** Looks again and again for a statement under way, for a second at most. */
async function cutConnections(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const cut = async (which: string): Promise<number> => (await client.query(cutStatement(which))).rows[0].cut;
    for (const deadline = performance.now() + 1_000; performance.now() < deadline; ) {
      if ((await cut("and state in ('active', 'idle in transaction')")) > 0) return;
    }
    await cut('');
  } finally {
    await client.end();
  }
}

type Fault = { kind: string; at: number; run: () => Promise<unknown> };

const SECONDS_BETWEEN_CUTS = 3;

/** When which fault happens: parts of the whole time, so that a short run has them all. */
function plan({ databaseUrl, portal, restartDatabase }: Stack, seconds: number, random: Random): Fault[] {
  const around = (part: number) => seconds * 1_000 * (part + random.between(-0.05, 0.05));
  const cuts = Array.from({ length: Math.ceil(seconds / SECONDS_BETWEEN_CUTS) }, (_, nth) => ({
    kind: 'connections cut in a statement',
    at: 1_000 * SECONDS_BETWEEN_CUTS * (nth + random.between(0.2, 0.8)),
    run: () => cutConnections(databaseUrl),
  }));
  return [
    ...cuts,
    { kind: 'portal restarted by SIGTERM', at: around(0.2), run: () => portal.restart('SIGTERM') },
    { kind: 'PostgreSQL restarted', at: around(0.45), run: restartDatabase },
    { kind: 'portal restarted by SIGKILL', at: around(0.7), run: () => portal.restart('SIGKILL') },
  ].sort((a, b) => a.at - b.at);
}

/** Makes all the faults. Resolves after the last one. A cut that is late, behind a longer fault, is left out. */
export async function makeFaults(stack: Stack, faults: FaultLog, seconds: number, random: Random): Promise<void> {
  const from = performance.now();
  for (const { kind, at, run } of plan(stack, seconds, random)) {
    const ahead = from + at - performance.now();
    if (ahead < -500 && kind.startsWith('connections')) continue;
    await wait(Math.max(0, ahead));
    await faults.during(kind, run);
  }
}
