/** Runs a stand-in until SIGTERM or SIGINT. A fault at the start ends it with one sentence and exit code 1. */
import { type Given, helpFor, type Options } from './options';
import { capitalized, type StandIn, StartFault, standInFor } from './stand-in';

export interface Program extends StandIn {
  /** What it is for, in one sentence. */
  about: string;
  options: Options;
  /** Starts everything; answers the address where it listens. */
  begin(given: Given): Promise<string>;
}

/** npm does not always pass SIGTERM on: the process also ends when its parent is gone. */
function endWithNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref();
}

/** Prints one line when the stand-in is ready. With `--help` it prints the options and ends. */
export async function start({ about, options, begin, ...standIn }: Program) {
  standInFor(standIn);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
  if (process.env.npm_lifecycle_event === 'start') endWithNpm();
  const words = process.argv.slice(2);
  if (words.includes('--help')) return console.log(helpFor(about, options));
  try {
    const address = await begin({ words, environment: process.env });
    console.log(`${capitalized(standIn.called)} is ready at ${address}`);
  } catch (fault) {
    console.error(fault instanceof StartFault ? fault.message : fault);
    process.exit(1);
  }
}
