/** What `npm run kills -- …` takes. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault';
import { whole } from '../soak/options';

export type KillsOptions = { acts: number; kills: number; citizens: number; atOnce: number; seed: number };

/** Reads the options. Throws a PlainFault. */
export function parseKillsOptions(args: string[]): KillsOptions {
  const text = { type: 'string' } as const;
  const options = { acts: text, kills: text, citizens: text, 'at-once': text, seed: text };
  try {
    const { values } = parseArgs({ args, options });
    return {
      acts: whole('acts', values.acts, 10_000, 20),
      kills: whole('kills', values.kills, 50, 0),
      citizens: whole('citizens', values.citizens, 200, 2),
      atOnce: whole('at-once', values['at-once'], 32, 1),
      seed: whole('seed', values.seed, 1, 0),
    };
  } catch (error) {
    if (error instanceof PlainFault) throw error;
    const known = '--acts 10000 --kills 50 --citizens 200 --at-once 32 --seed 1';
    throw new PlainFault(`"${args.join(' ')}" is not understood: ${known} are the options.`);
  }
}
