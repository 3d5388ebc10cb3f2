/** What `npm run soak -- …` takes. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault';

export type SoakOptions = { seconds: number; citizens: number; seed: number };

/** A whole number of the command line. Throws a PlainFault. */
export function whole(name: string, value: string | undefined, fallback: number, least: number): number {
  const number = Number(value ?? fallback);
  if (Number.isInteger(number) && number >= least) return number;
  throw new PlainFault(`--${name} must be a whole number, at least ${least}.`);
}

/** Reads the options. Throws a PlainFault. */
export function parseSoakOptions(args: string[]): SoakOptions {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { seconds: text, citizens: text, seed: text } });
    return {
      seconds: whole('seconds', values.seconds, 60, 5),
      citizens: whole('citizens', values.citizens, 40, 1),
      seed: whole('seed', values.seed, randomInt(1_000_000), 0),
    };
  } catch (error) {
    if (error instanceof PlainFault) throw error;
    throw new PlainFault(`"${args.join(' ')}" is not understood: --seconds 60 --citizens 40 --seed 7 are the options.`);
  }
}
