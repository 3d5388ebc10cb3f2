/**
 * How many requests are worked on at a time. While the process computes, few: more would only take memory and let every
 * one of them wait. While it has time left, they wait for the database or the issuer, and more are let in.
 */
import { performance } from 'node:perf_hooks';

type Limits = {
  /** While the process is busy. */
  least: number;
  /** While it waits for others. */
  most: number;
  /** By how much the limit changes at each look. */
  step: number;
  /** Beyond the most, for newcomers alone. */
  spare: number;
};

/** The share of its time that the process computes: below `calm` there is time left, above `busy` none. */
const calm = 0.5;
const busy = 0.85;

/** The limit, and a look at what the process has done since the last look, which moves it. */
export function makeWorkLimit({ least, most, step, spare }: Limits, read = () => performance.eventLoopUtilization()) {
  let before = read();
  let limit = least;
  return {
    now: () => limit,
    /** While those let in wait for a silent database, a page that asks it nothing still shows. */
    spare: () => (limit === most ? spare : 0),
    look(): void {
      const { idle, active } = read();
      const share = (active - before.active) / (idle + active - before.idle - before.active || 1);
      before = { ...before, idle, active };
      if (share < calm) limit = Math.min(most, limit + step);
      if (share > busy) limit = Math.max(least, limit - step);
    },
    /** Somebody waits, and nobody did: begin with few. */
    begin(): void {
      before = read();
      limit = least;
    },
  };
}

export type WorkLimit = ReturnType<typeof makeWorkLimit>;
