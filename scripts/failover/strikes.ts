/** Loses the leader again and again, and notes how long nothing was acknowledged. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultLog } from '../soak/fault-log';
import type { Random } from '../testing/random';
import { type Cluster, until } from './cluster';
import { ways } from './ways';

/** Seconds. */
export type Failover = {
  kind: string;
  /** From the loss until another server is the leader. */
  elected: number;
  /** The longest time without an acknowledged act. */
  paused: number;
  /** From the loss until all three are in their places again. */
  well: number;
};

/** How long the old leader stays lost after there is a new one, and how long all is well between two, in milliseconds. */
const LOST = 4_000;
const CALM = 3_000;

const seconds = (from: number) => (performance.now() - from) / 1_000;

/** The longest gap between two moments, the ends of the time included, in seconds. All in milliseconds. */
export function longestPause(told: number[], from: number, to: number): number {
  const moments = [from, ...told.filter((at) => at > from && at < to), to];
  return Math.max(...moments.slice(1).map((at, nth) => at - (moments[nth] ?? at))) / 1_000;
}

type Options = { count: number; faults: FaultLog; random: Random; told: number[] };

/** Makes the failovers. `told`: the moments of acknowledged acts, which grow meanwhile. */
export async function loseLeaders(cluster: Cluster, { count, faults, random, told }: Options): Promise<Failover[]> {
  const failovers: Failover[] = [];
  for (let nth = 0; nth < count; nth++) {
    const way = ways[nth % ways.length] as (typeof ways)[number];
    await wait(CALM + random.between(0, 1_000));
    const leader = await cluster.leader();
    const from = performance.now();
    await faults.during(way.kind, async () => {
      await way.lose(cluster, leader);
      await until('Another leader', async () => {
        const now = await cluster.leaderWithout(leader);
        return now && now.name !== leader.name ? now : undefined;
      });
      const elected = seconds(from);
      await wait(LOST);
      await way.giveBack(cluster, leader);
      await cluster.becomesWell();
      const paused = longestPause(told, from, performance.now());
      failovers.push({ kind: way.kind, elected, paused, well: seconds(from) });
      console.log(
        `  ${way.kind}: a new leader after ${elected.toFixed(1)} s, nothing acknowledged for ${paused.toFixed(1)} s`,
      );
    });
  }
  return failovers;
}
