/**
 * What it costs a booking that its citizen is told: a portal with a channel by one without, pairs by turns. Nothing is sent: a
 * booking writes two rows of the outbox in its own statement, that it is booked and the reminder.
 */
import type { BenchOptions, Row } from '@/scripts/bench/part';
import { familyCpuOf } from '@/scripts/linux/family-cpu';
import { quantile } from '@/scripts/measure/quantile';
import { firstTime } from './order';
import { openStage, type Stage } from './stage';
import { beginRound, checkRound, countTold } from './world';

const [connections, schedules, atOnce] = [10, 200, 16];

/** A channel that nobody is at: a statement asks only whether there is one. */
const nobody = 'http://localhost:1';
const channel = {
  NAIS_TOKEN_ENDPOINT: `${nobody}/token`,
  CONTACT_REGISTER_URL: `${nobody}/rest/v1/personer`,
  SMTP_URL: 'smtp://localhost:1',
  SMTP_FROM: 'no-reply@example.com',
};

type Round = { rate: number; node: number; postgres: number; roundTrips: number };
type Pair = { without: Round; told: Round };

const median = (values: number[]) => quantile(values, 0.5);
const spread = (values: number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;

function makeRound(stage: Stage, count: number, calendar: { base: number; schedules: number }) {
  return async (worker: ReturnType<Stage['startWorker']>, rows: number): Promise<Round> => {
    await beginRound(stage.owner());
    const before = familyCpuOf(stage.pid());
    const { rate, cpu, roundTrips } = await worker.round({ act: 'book', count, atOnce, connections, ...calendar });
    const postgres = (familyCpuOf(stage.pid()) - before) / count;
    await checkRound(stage.owner(), count);
    const told = await countTold(stage.owner());
    if (told !== rows) throw new Error(`${told} messages are in the outbox, and should be ${rows}`);
    return { rate, node: cpu / count, postgres, roundTrips: roundTrips / count };
  };
}

/** The part of `npm run bench`. Needs Linux, for the CPU time in /proc. */
export async function benchTelling({ quick }: BenchOptions): Promise<Row[]> {
  const [count, pairs] = quick ? [1_000, 1] : [4_000, 7];
  const calendar = { base: firstTime(), schedules };
  const stage = await openStage();
  try {
    const [plain, telling] = [stage.startWorker('named'), stage.startWorker('named', channel)];
    await plain.makeWorld({ people: count, ...calendar });
    const round = makeRound(stage, count, calendar);
    const measured: Pair[] = [];
    // The first pair compiles the code, and does not count.
    for (let pair = 0; pair <= pairs; pair++) {
      const both = { without: await round(plain, 0), told: await round(telling, 2 * count) };
      if (pair > 0) measured.push(both);
    }
    return rowsOf(measured);
  } finally {
    await stage.close();
  }
}

function rowsOf(pairs: Pair[]): Row[] {
  const of = (side: keyof Pair, what: keyof Round) => median(pairs.map((pair) => pair[side][what]));
  const ratio = (what: keyof Round) => pairs.map(({ told, without }) => told[what] / without[what]);
  const cost = (side: keyof Pair) =>
    `Node ${of(side, 'node').toFixed(2)} ms, PostgreSQL ${of(side, 'postgres').toFixed(2)} ms, ${of(side, 'roundTrips').toFixed(2)} round trips`;
  const where = `${atOnce} citizens at once, named`;
  const rates = `${of('told', 'rate').toFixed(0)} ÷ ${of('without', 'rate').toFixed(0)} a second`;
  return [
    {
      what: `bookings with a channel ÷ without, ${where}`,
      figure: `${median(ratio('rate')).toFixed(2)} (${spread(ratio('rate'))}, ${pairs.length} pairs; ${rates})`,
    },
    { what: `one booking that is told, ${where}`, figure: `${cost('told')} (without a channel: ${cost('without')})` },
    {
      what: 'PostgreSQL’s CPU of a booking with a channel ÷ without',
      figure: `${median(ratio('postgres')).toFixed(2)} (${spread(ratio('postgres'))})`,
    },
  ];
}
