/** CPU of two things that are done by turns on one process, and their ratio. */
import { cpuOfThreads } from '../../linux/processes';
import { quantile } from '../../measure/quantile';

export type Task = () => Promise<void>;
/** Milliseconds of CPU, medians; `ratios` of each pair by itself. */
export type Pair = { real: number; bare: number; ratios: number[] };

/** Milliseconds of CPU for each time that the task is done. */
export async function costOf(pid: string, task: Task, times: number): Promise<number> {
  const before = cpuOfThreads(pid);
  for (let done = 0; done < times; done++) await task();
  return (cpuOfThreads(pid) - before) / times;
}

/** The pair of what was measured by turns. */
export function pairOf(reals: number[], bares: number[]): Pair {
  const ratios = reals.map((cost, round) => cost / (bares[round] ?? 1));
  return { real: quantile(reals, 0.5), bare: quantile(bares, 0.5), ratios };
}

/** The first round warms up. Each round is a pair, one after the other, and the next the other way round. */
export async function byTurns(pid: string, [real, bare]: [Task, Task], rounds: number, times: number): Promise<Pair> {
  const costs = { real: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 ? ([real, bare] as const) : ([bare, real] as const);
    for (const task of order) costs[task === real ? 'real' : 'bare'].push(await costOf(pid, task, times));
  }
  return pairOf(costs.real.slice(1), costs.bare.slice(1));
}
