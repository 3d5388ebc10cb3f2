/** The faults of the soak, one after the other, at moments that the seed decides. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Random } from '../testing/random';
import { cutAll, cutStatements } from './cuts';
import type { FaultLog } from './fault-log';
import type { Stack } from './stack';

/** How long one round of cuts lasts, in milliseconds. */
const CUTTING = 600;

/** Cuts whatever statement it finds, again and again, then all connections. Answers how many statements it cut. */
async function cutConnections(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  let cut = 0;
  try {
    for (const until = performance.now() + CUTTING; performance.now() < until; )
      cut += (await client.query(cutStatements)).rows[0].cut;
    await client.query(cutAll);
  } finally {
    await client.end();
  }
  return cut;
}

type Fault = { kind: string; at: number; run: () => Promise<unknown> };

const SECONDS_BETWEEN_CUTS = 3;

/** When which fault happens: parts of the whole time, so that a short run has them all. */
function plan({ portal, restartDatabase }: Stack, seconds: number, random: Random, cut: () => Promise<void>): Fault[] {
  const around = (part: number) => seconds * 1_000 * (part + random.between(-0.05, 0.05));
  const cuts = Array.from({ length: Math.ceil(seconds / SECONDS_BETWEEN_CUTS) }, (_, nth) => ({
    kind: 'connections cut',
    at: 1_000 * SECONDS_BETWEEN_CUTS * (nth + random.between(0.2, 0.8)),
    run: cut,
  }));
  return [
    ...cuts,
    { kind: 'portal restarted by SIGTERM', at: around(0.2), run: () => portal.restart('SIGTERM') },
    { kind: 'PostgreSQL restarted', at: around(0.45), run: restartDatabase },
    { kind: 'portal restarted by SIGKILL', at: around(0.7), run: () => portal.restart('SIGKILL') },
  ].sort((a, b) => a.at - b.at);
}

/** Makes all the faults. Resolves after the last one, with the number of connections that were cut in a statement. */
export async function makeFaults(stack: Stack, faults: FaultLog, seconds: number, random: Random): Promise<number> {
  let from = performance.now();
  let total = 0;
  const cut = async () => {
    total += await cutConnections(stack.databaseUrl);
  };
  for (const { kind, at, run } of plan(stack, seconds, random, cut)) {
    const ahead = from + at - performance.now();
    // A fault that lasted longer than planned moves those behind it.
    if (ahead < 0) from -= ahead;
    await wait(Math.max(0, ahead));
    await faults.during(kind, run);
  }
  return total;
}
