/**
 * Bookings a second of the use case, by the rate of pgbench with the fewest statements on as many connections; what one
 * costs of CPU and how many round trips it takes. Each pair is one round of either, by turns.
 */

import type { BenchOptions, Row } from '@/scripts/bench/part';
import { familyCpuOf } from '@/scripts/linux/family-cpu';
import { quantile } from '@/scripts/measure/quantile';
import { requirePgbench } from '@/scripts/postgres/pgbench';
import { firstTime } from './order';
import { runPgbench } from './pgbench';
import { openStage, type Stage } from './stage';
import { beginRound, checkRound } from './world';

/** As many as the portal's pool has. */
const connections = 10;
const schedules = 200;

type Round = { rate: number; postgres: number; node: number; roundTrips: number };
type Worker = ReturnType<Stage['startWorker']>;
type Setting = { statements: 'named' | 'unnamed'; atOnce: number; fsync: boolean };

function makeRounds(stage: Stage, count: number) {
  const calendar = { base: firstTime(), schedules };
  const pgbench = requirePgbench();

  async function measured(work: () => Promise<Omit<Round, 'postgres'>>): Promise<Round> {
    await beginRound(stage.owner());
    const before = familyCpuOf(stage.pid());
    const result = await work();
    const postgres = (familyCpuOf(stage.pid()) - before) / count;
    await checkRound(stage.owner(), count);
    return { ...result, postgres };
  }

  return {
    makeWorld: (worker: Worker) => worker.makeWorld({ people: count, ...calendar }),
    floor: () =>
      measured(async () => {
        const rate = await runPgbench(pgbench, { url: stage.url, count, connections, ...calendar });
        return { rate, node: 0, roundTrips: 0 };
      }),
    portal: (worker: Worker, atOnce: number) =>
      measured(async () => {
        const { rate, cpu, roundTrips } = await worker.round({ act: 'book', count, atOnce, connections, ...calendar });
        return { rate, node: cpu / count, roundTrips: roundTrips / count };
      }),
  };
}

const median = (values: number[]) => quantile(values, 0.5);
const spread = (values: number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;

type Pair = { portal: Round; floor: Round };

function rowsOf({ statements, atOnce, fsync }: Setting, pairs: Pair[]): Row[] {
  const of = (what: keyof Round, side: keyof Pair = 'portal') => median(pairs.map((pair) => pair[side][what]));
  const ratios = pairs.map(({ portal, floor }) => portal.rate / floor.rate);
  const where = `${atOnce} citizens at once, ${statements}${fsync ? '' : ', fsync off'}`;
  const costs = `Node ${of('node').toFixed(2)} ms, PostgreSQL ${of('postgres').toFixed(2)} ms`;
  const beside = `(pgbench ${of('postgres', 'floor').toFixed(2)} ms), ${of('roundTrips').toFixed(2)} round trips`;
  return [
    {
      what: `bookings ÷ pgbench, ${where}`,
      figure: `${median(ratios).toFixed(2)} (${spread(ratios)}, ${pairs.length} pairs; ${of('rate').toFixed(0)} ÷ ${of('rate', 'floor').toFixed(0)} a second)`,
      ...(statements === 'named' && { aim: '≥ 0.75' }),
    },
    {
      what: `one booking, ${where}`,
      figure: `${costs} ${beside}`,
      ...(statements === 'named' && { aim: 'Node ≤ 0.40 ms, PostgreSQL ≤ 0.45 ms' }),
    },
  ];
}

const unhurried: Setting[] = [
  { statements: 'unnamed', atOnce: 64, fsync: true },
  { statements: 'named', atOnce: 16, fsync: false },
];

const settingsOf = (quick: boolean): Setting[] => [
  { statements: 'named', atOnce: 16, fsync: true },
  { statements: 'named', atOnce: 64, fsync: true },
  { statements: 'unnamed', atOnce: 16, fsync: true },
  ...(quick ? [] : unhurried),
];

/** The part of `npm run bench`. Needs pgbench, and Linux for the CPU time in /proc. */
export async function benchBookings({ quick }: BenchOptions): Promise<Row[]> {
  requirePgbench();
  const stage = await openStage();
  try {
    const rounds = makeRounds(stage, quick ? 1_000 : 4_000);
    await rounds.makeWorld(stage.startWorker('named'));
    const rows: Row[] = [];
    let isSafe = true;
    for (const setting of settingsOf(quick)) {
      if (isSafe && !setting.fsync) await stage.withoutFsync();
      isSafe = setting.fsync;
      const worker = stage.startWorker(setting.statements);
      // The first round compiles the code, and does not count.
      await rounds.portal(worker, setting.atOnce);
      const pairs: Pair[] = [];
      for (let pair = 0; pair < (quick ? 1 : 7); pair++)
        pairs.push({ portal: await rounds.portal(worker, setting.atOnce), floor: await rounds.floor() });
      rows.push(...rowsOf(setting, pairs));
    }
    return rows;
  } finally {
    await stage.close();
  }
}
