/** What is read from a report of Lighthouse, what it may be, and the medians of several runs. */
import { quantile } from '../quantile';

/** The parts of Lighthouse's report that are read. */
export type Report = {
  runtimeError?: { code: string; message: string };
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string; details?: unknown }>;
};

type Limit = { least?: number; most?: number; aim?: number };

const score = (category: string) => (report: Report) => Math.round((report.categories[category]?.score ?? 0) * 100);
const audit = (name: string) => (report: Report) => report.audits[name]?.numericValue ?? Number.NaN;

/** Scores of 0 to 100; milliseconds; CLS as it is. FCP has no limit of its own. */
const known: Record<string, { read: (report: Report) => number; limit: Limit; digits?: number }> = {
  performance: { read: score('performance'), limit: { least: 98 } },
  accessibility: { read: score('accessibility'), limit: { least: 98 } },
  'best practices': { read: score('best-practices'), limit: { least: 98 } },
  FCP: { read: audit('first-contentful-paint'), limit: {} },
  LCP: { read: audit('largest-contentful-paint'), limit: { most: 1800, aim: 1500 } },
  CLS: { read: audit('cumulative-layout-shift'), limit: { most: 0.02 }, digits: 3 },
  TBT: { read: audit('total-blocking-time'), limit: { most: 100 } },
};

export type Figures = Record<string, number>;

export const figuresOf = (report: Report): Figures =>
  Object.fromEntries(Object.entries(known).map(([name, { read }]) => [name, read(report)]));

/** The median of each figure. */
export const mediansOf = (runs: Figures[]): Figures =>
  Object.fromEntries(
    Object.entries(known).map(([name, { digits = 0 }]) => {
      const median = quantile(
        runs.map((run) => run[name] ?? Number.NaN),
        0.5,
      );
      return [name, Number(median.toFixed(digits))];
    }),
  );

/** Which figures are beyond their limits, and which only beyond an aim. A figure that is missing is beyond. */
export function missesOf(figures: Figures): { limits: string[]; aims: string[] } {
  const of = (isBeyond: (value: number, limit: Limit) => boolean) =>
    Object.entries(known).flatMap(([name, { limit }]) => (isBeyond(figures[name] ?? Number.NaN, limit) ? [name] : []));
  const limits = of((value, { least = 0, most = Number.POSITIVE_INFINITY }) => !(value >= least && value <= most));
  const aims = of((value, { aim = Number.POSITIVE_INFINITY }) => value > aim).filter((name) => !limits.includes(name));
  return { limits, aims };
}
