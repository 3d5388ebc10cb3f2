/** What `npm run measure:lighthouse -- …` takes. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../../plain-fault';
import { whole } from '../../soak/options';

export type LighthouseOptions = {
  /** Kinds of pages to measure; all where none is named. */
  pages: string[];
  runs: number;
  minutes: number;
  /** A folder for the whole reports, as HTML and JSON. */
  reports?: string | undefined;
};

/** Reads the options. Throws a PlainFault. */
export function parseLighthouseOptions(args: string[]): LighthouseOptions {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { pages: text, runs: text, minutes: text, reports: text } });
    return {
      pages: (values.pages ?? '').split(',').filter(Boolean),
      runs: whole('runs', values.runs, 5, 1),
      minutes: whole('minutes', values.minutes, 60, 1),
      reports: values.reports,
    };
  } catch (error) {
    if (error instanceof PlainFault) throw error;
    throw new PlainFault(
      `"${args.join(' ')}" is not understood: --pages time,check --runs 5 --minutes 60 --reports /tmp/reports`,
    );
  }
}
