/** Runs a stand-in until SIGTERM or SIGINT; a fault at the start ends it with one sentence, anything else whole. */
import { StartFault } from './stand-in';

export async function run(start: () => Promise<void>) {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
  try {
    await start();
  } catch (fault) {
    console.error(fault instanceof StartFault ? fault.message : fault);
    process.exit(1);
  }
}
