/** The process of `leash.ts`: holds the process ids that its starter sends, and ends them when the pipe closes. */
import { createInterface } from 'node:readline';

type Signal = 'SIGTERM' | 'SIGINT';

const GRACE_MILLISECONDS = 5_000;
const held = new Map<number, Signal>();

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [word, pid, signal] = line.split(' ');
    if (word === 'hold') held.set(Number(pid), signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    else held.delete(Number(pid));
  })
  .on('close', () => {
    for (const [pid, signal] of held) send(pid, signal, signal);
    const deadline = Date.now() + GRACE_MILLISECONDS;
    setInterval(() => lookAgain(Date.now() > deadline), 100);
    // Processes still listed after that are zombies.
    setTimeout(() => process.exit(), GRACE_MILLISECONDS + 1_000);
  });

function lookAgain(isLate: boolean): void {
  for (const [pid, signal] of held) send(pid, isLate && signal === 'SIGTERM' ? 'SIGKILL' : 0, signal);
  if (held.size === 0) process.exit();
}

/** Signals the whole process group; for PostgreSQL (SIGINT) only its main process, which stops the others. */
function send(pid: number, signal: NodeJS.Signals | 0, kind: Signal): void {
  try {
    process.kill(kind === 'SIGINT' ? pid : -pid, signal);
  } catch {
    held.delete(pid);
  }
}
