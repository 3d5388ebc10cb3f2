/** Processes of a test's own: started, waited for, and ended by their own handle. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded } from '@/scripts/demo/children';

export type Part = { child: ChildProcess; output: () => string };
export type Environment = Record<string, string | undefined>;

/** Starts a Node process; what it prints is kept. */
export function startPart(args: string[], env: Environment): Part {
  const child = spawn(process.execPath, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return { child, output: () => Buffer.concat(printed).toString() };
}

/** Waits until the part answers there. Throws what it printed where it ends first, or does not in time. */
export async function answering({ child, output }: Part, address: string) {
  const answers = () =>
    fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
  const deadline = Date.now() + 60_000;
  while (!(await answers())) {
    const isOver = hasEnded(child) || Date.now() > deadline;
    if (isOver) throw new Error(`${address} never answered:\n${output()}`);
    await wait(50);
  }
}

/** Ends it, and waits until it is gone. */
export async function end({ child }: Part) {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
