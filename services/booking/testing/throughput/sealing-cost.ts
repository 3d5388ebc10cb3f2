/**
 * What it costs bookings that the audit is sealed: bookings a second with sealing beside them by those without, pairs by turns.
 * No statement that books knows of seals, so what is measured is the work beside it: here every half second, in production once
 * a day.
 */
import type { BenchOptions, Row } from '@/scripts/bench/part';
import { familyCpuOf } from '@/scripts/linux/family-cpu';
import { quantile } from '@/scripts/measure/quantile';
import { firstTime } from './order';
import { openStage } from './stage';
import { beginRound, checkRound } from './world';

const [connections, schedules, atOnce, every] = [10, 200, 16, 500];

type Round = { rate: number; node: number; postgres: number };
type Pair = { without: Round; beside: Round; sealing: Round & { runs: number } };

const median = (values: number[]) => quantile(values, 0.5);
const spread = (values: number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;

/** The part of `npm run bench`. Needs Linux, for the CPU time in /proc. */
export async function benchSealing({ quick }: BenchOptions): Promise<Row[]> {
  const [count, pairs] = quick ? [1_000, 1] : [4_000, 7];
  const calendar = { base: firstTime(), schedules };
  const stage = await openStage();
  const postgres = async <Value>(work: () => Promise<Value>): Promise<[Value, number]> => {
    const before = familyCpuOf(stage.pid());
    return [await work(), (familyCpuOf(stage.pid()) - before) / count];
  };
  try {
    const [worker, sealer] = [stage.startWorker('named'), stage.startWorker('named')];
    await worker.makeWorld({ people: count, ...calendar });
    const book = () => worker.round({ act: 'book', count, atOnce, connections, ...calendar });
    const measured: Pair[] = [];
    // The first pair compiles the code, and does not count.
    for (let pair = 0; pair <= pairs; pair++) {
      await beginRound(stage.owner());
      const [alone, alonePostgres] = await postgres(book);
      await checkRound(stage.owner(), count);
      await beginRound(stage.owner());
      const sealing = sealer.seal(every);
      const [beside, besidePostgres] = await postgres(book);
      sealer.stop();
      const [sealed, restPostgres] = await postgres(() => sealing);
      await checkRound(stage.owner(), count);
      if (sealed.rows !== count) throw new Error(`${sealed.rows} rows were sealed of ${count}`);
      const sealingPostgres = besidePostgres + restPostgres - alonePostgres;
      if (pair > 0)
        measured.push({
          without: { rate: alone.rate, node: alone.cpu / count, postgres: alonePostgres },
          beside: { rate: beside.rate, node: beside.cpu / count, postgres: besidePostgres },
          sealing: { rate: 0, node: sealed.cpu / count, postgres: sealingPostgres, runs: sealed.runs },
        });
    }
    return rowsOf(measured);
  } finally {
    await stage.close();
  }
}

function rowsOf(pairs: Pair[]): Row[] {
  const ratios = pairs.map(({ without, beside }) => beside.rate / without.rate);
  const of = (side: keyof Pair, what: keyof Round) => median(pairs.map((pair) => pair[side][what]));
  const rates = `${of('beside', 'rate').toFixed(0)} ÷ ${of('without', 'rate').toFixed(0)} a second`;
  const booking = of('without', 'node') + of('without', 'postgres');
  const share = (of('sealing', 'node') + of('sealing', 'postgres')) / booking;
  const where = `${atOnce} citizens at once, named`;
  return [
    {
      what: `bookings with the audit sealed every ${every} ms ÷ without, ${where}`,
      figure: `${median(ratios).toFixed(2)} (${spread(ratios)}, ${pairs.length} pairs; ${rates}; ${median(pairs.map(({ sealing }) => sealing.runs))} runs of sealing a round)`,
      aim: '≥ 0.95',
    },
    {
      what: 'sealing a row of the audit',
      figure: `Node ${(of('sealing', 'node') * 1000).toFixed(0)} µs, PostgreSQL ${(of('sealing', 'postgres') * 1000).toFixed(0)} µs: ${(share * 100).toFixed(1)} % of the CPU of the booking that it tells of`,
      aim: '≤ 5 %',
    },
  ];
}
