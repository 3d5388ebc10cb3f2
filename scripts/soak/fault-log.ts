/** Which faults were in force when: what a citizen meets then is explained, anything else is not. */
import { countBy } from './count-by';

/** After a fault, in milliseconds: time to connect again. */
export const AFTERMATH = 1_000;

type Window = { kind: string; from: number; until: number };

export function makeFaultLog(clock: () => number = () => performance.now()) {
  const windows: Window[] = [];
  return {
    windows,
    /** Runs a fault; it is in force until that ends, and a second longer. */
    async during(kind: string, work: () => Promise<unknown>): Promise<void> {
      const window = { kind, from: clock(), until: Number.POSITIVE_INFINITY };
      windows.push(window);
      try {
        await work();
      } finally {
        window.until = clock() + AFTERMATH;
      }
    },
    /** True if a fault was in force at any moment between the two. */
    inForce: (from: number, until: number): boolean =>
      windows.some((window) => window.from <= until && from <= window.until),
    /** How often, by kind. */
    count: () => countBy(windows, ({ kind }) => kind),
    /** How long any was in force, in milliseconds. */
    total(): number {
      let [sum, reached] = [0, 0];
      for (const { from, until } of windows.toSorted((a, b) => a.from - b.from)) {
        const end = Math.min(until, clock());
        sum += Math.max(0, end - Math.max(from, reached));
        reached = Math.max(reached, end);
      }
      return sum;
    },
  };
}

export type FaultLog = ReturnType<typeof makeFaultLog>;
