/** What each act beside booking costs: acts a second, CPU of Node and PostgreSQL, round trips. */
import type { BenchOptions, Row } from '@/scripts/bench/part';
import { familyCpuOf } from '@/scripts/linux/family-cpu';
import { quantile } from '@/scripts/measure/quantile';
import type { ActName } from './acts';
import { firstTime } from './order';
import { openStage } from './stage';
import { beginRound, countHeld } from './world';

/** In this order, each on what the one before has left. */
const inOrder: ActName[] = ['hold', 'hold another', 'extend', 'give back', 'book', 'move', 'cancel'];
const holding: ActName[] = ['hold', 'hold another', 'extend'];
/** `throughput.ts` measures it beside pgbench; here it is what the others stand on. */
const isMeasured = (act: ActName) => act !== 'book';

const [connections, schedules, atOnce] = [10, 200, 16];

type Round = { rate: number; node: number; postgres: number; roundTrips: number };

/** The part of `npm run bench`. Needs Linux, for the CPU time in /proc. */
export async function benchActs({ quick }: BenchOptions): Promise<Row[]> {
  const [count, rounds] = quick ? [1_000, 1] : [4_000, 5];
  const calendar = { base: firstTime(), schedules };
  const stage = await openStage();
  try {
    const worker = stage.startWorker('named');
    await worker.makeWorld({ people: count, ...calendar });
    const measured = new Map<ActName, Round[]>(inOrder.filter(isMeasured).map((act) => [act, []]));
    // The first round compiles the code, and does not count.
    for (let round = 0; round <= rounds; round++) {
      await beginRound(stage.owner());
      for (const act of inOrder) {
        const before = familyCpuOf(stage.pid());
        const { rate, cpu, roundTrips } = await worker.round({ act, count, atOnce, connections, ...calendar });
        const postgres = (familyCpuOf(stage.pid()) - before) / count;
        const held = await countHeld(stage.owner());
        if (held !== (holding.includes(act) ? count : 0)) throw new Error(`${act}: ${held} times are held of ${count}`);
        if (round > 0) measured.get(act)?.push({ rate, node: cpu / count, postgres, roundTrips: roundTrips / count });
      }
    }
    return [...measured].map(([act, all]) => rowOf(act, all));
  } finally {
    await stage.close();
  }
}

function rowOf(act: ActName, rounds: Round[]): Row {
  const of = (what: keyof Round) =>
    quantile(
      rounds.map((round) => round[what]),
      0.5,
    );
  const costs = `Node ${of('node').toFixed(2)} ms, PostgreSQL ${of('postgres').toFixed(2)} ms`;
  return {
    what: `${act}, ${atOnce} citizens at once, named`,
    figure: `${of('rate').toFixed(0)} a second; ${costs}, ${of('roundTrips').toFixed(2)} round trips`,
  };
}
