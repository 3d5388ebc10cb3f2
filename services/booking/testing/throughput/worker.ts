/** The process whose acts are measured: the use cases on the portal's own pool, as many citizens at once as it is told. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { sealAudit } from '@/lib/audit/seal';
import { closeDatabase, database } from '@/lib/database/database';
import { env } from '@/lib/env/env';
import { countRoundTrips } from '@/scripts/testing/round-trips';
import { type ActName, acts } from './acts';
import type { Calendar } from './order';
import { makeWorld } from './world';

export type RoundOrder = Calendar & { act: ActName; count: number; atOnce: number; connections: number };
export type WorldOrder = Calendar & { people: number };
/** Seals the audit until it is told to stop, a run every so many milliseconds, and then the rest. */
export type SealOrder = { sealEvery: number } | { stop: true };
/** Milliseconds of this process's CPU. */
export type SealResult = { rows: number; runs: number; cpu: number };
/** Acts a second; milliseconds of this process's CPU, and round trips to the server, of all acts together. */
export type RoundResult = { rate: number; cpu: number; roundTrips: number };

/** New connections, as pgbench has them in each of its rounds; to make them is not measured there, either. */
async function connect(connections: number): Promise<() => number> {
  await closeDatabase();
  const pool = database().$client;
  const roundTrips = countRoundTrips(pool);
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  for (const client of clients) client.release();
  return roundTrips;
}

async function runRound({ act, count, atOnce, connections, ...calendar }: RoundOrder): Promise<RoundResult> {
  const prepared = Array.from({ length: count }, (_, nth) => acts[act](nth, calendar, count));
  const waiting = await Promise.all(prepared);
  const roundTrips = await connect(connections);
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const citizen = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const result = await next();
      if (result && !result.ok) throw new Error(`refused: ${result.refusal}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, citizen));
  const { user, system } = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - began) / 1000;
  return { rate: count / seconds, cpu: (user + system) / 1000, roundTrips: roundTrips() };
}

async function make({ people, ...calendar }: WorldOrder): Promise<true> {
  const owner = new Client({ connectionString: env().DATABASE_DIRECT_URL });
  await owner.connect();
  await makeWorld(owner, people, calendar);
  await owner.end();
  return true;
}

let stopSealing: AbortController | undefined;

async function seal(every: number): Promise<SealResult> {
  stopSealing = new AbortController();
  const { signal } = stopSealing;
  const before = process.cpuUsage();
  const sealed = { rows: 0, runs: 0 };
  for (let isLast = false; !isLast; ) {
    isLast = signal.aborted;
    sealed.rows += (await sealAudit()).rows;
    sealed.runs++;
    if (!isLast) await wait(every, undefined, { signal }).catch(() => undefined);
  }
  const { user, system } = process.cpuUsage(before);
  return { ...sealed, cpu: (user + system) / 1000 };
}

// What fails here is caught by nobody, and ends the process.
process.on('message', async (order: RoundOrder | WorldOrder | SealOrder) => {
  if ('stop' in order) return stopSealing?.abort();
  if ('sealEvery' in order) return process.send?.(await seal(order.sealEvery));
  process.send?.(await ('people' in order ? make(order) : runRound(order)));
});
process.on('disconnect', () => closeDatabase());
