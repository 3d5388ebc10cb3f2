/** When which kill happens, and making it. What there is to kill comes from outside: the driver knows no server. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultLog } from '../soak/fault-log';
import type { Random } from '../testing/random';
import type { Acts } from './acts';

/** A way to kill something. */
export type Kill = {
  /** Its row in the table. */
  kind: string;
  /** What it kills. One kill at a time for each; others do not wait for it. */
  target: string;
  /** Kills. Resolves when the target is there again. */
  strike: (random: Random) => Promise<unknown>;
};

type Planned = { kill: Kill; afterActs: number; delay: number };

/** The longest that a kill waits after the act that it follows, in milliseconds: acts are under way then. */
const LONGEST_DELAY = 60;

/** The kills in their order, at moments that the seed decides. Each way comes before any comes twice. */
export function planKills(ways: Kill[], count: number, acts: number, random: Random): Planned[] {
  const moments = Array.from({ length: count }, () => Math.floor(random.between(acts * 0.01, acts * 0.98)));
  let left: Kill[] = [];
  return moments
    .sort((a, b) => a - b)
    .map((afterActs) => {
      if (left.length === 0) left = [...ways];
      const kill = random.pick(left);
      left.splice(left.indexOf(kill), 1);
      return { kill, afterActs, delay: random.between(0, LONGEST_DELAY) };
    });
}

/** Makes the kills. Resolves when everything is there again. */
export async function makeKills(plan: Planned[], acts: Acts, faults: FaultLog, random: Random): Promise<void> {
  const busy = new Map<string, Promise<unknown>>();
  const all: Promise<unknown>[] = [];
  for (const { kill, afterActs, delay } of plan) {
    await acts.reached(afterActs);
    await busy.get(kill.target);
    await wait(delay);
    // Nobody acts any more: that would kill nothing.
    if (acts.isOver()) break;
    const struck = faults.during(kill.kind, () => kill.strike(random));
    // Whoever fails to come back ends the run, but not in the middle of it.
    busy.set(
      kill.target,
      struck.catch(() => undefined),
    );
    all.push(struck);
  }
  await Promise.all(all);
}
