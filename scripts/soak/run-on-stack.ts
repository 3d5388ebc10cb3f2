/** A program that works on a stack of its own, and leaves nothing behind, also where it is interrupted. */
import { fileURLToPath } from 'node:url';
import { runCommand } from '../plain-fault';
import { type Stack, startStack } from './stack';

/** Reads the options, starts the stack, works, and stops it. Ends with 1 where the work answers false. */
export async function runOnStack<Options>(
  parse: (args: string[]) => Options,
  how: Parameters<typeof startStack>[0],
  work: (stack: Stack, options: Options) => Promise<boolean>,
): Promise<void> {
  await runCommand(async () => {
    process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
    const options = parse(process.argv.slice(2));
    const stack = await startStack(how);
    let isEnding = false;
    const stop = async () => {
      if (isEnding) return;
      isEnding = true;
      await stack.stop();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => void stop().then(() => process.exit(1)));
    try {
      process.exitCode = (await work(stack, options)) ? 0 : 1;
    } finally {
      await stop();
    }
  });
}
