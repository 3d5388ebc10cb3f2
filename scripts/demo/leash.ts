/**
 * Ends started processes with their starter, even if that is killed with -9: a small process holds their ids, and ends
 * them when its pipe from the starter closes.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { typescript } from './programs';

export type Leash = {
  /** Ends this process with ours: a whole group by SIGTERM, PostgreSQL by SIGINT. */
  hold: (pid: number, signal?: 'SIGTERM' | 'SIGINT') => void;
  /** Forgets a process that has ended. */
  release: (pid: number) => void;
  end: () => void;
};

const holder = fileURLToPath(new URL('leash-holder.ts', import.meta.url));
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the small process. */
export function startLeash(): Leash {
  // Detached: Ctrl-C in the terminal must not end the process that cleans up.
  const child = spawn(process.execPath, [...typescript, holder], {
    cwd: checkout,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {} as NodeJS.ProcessEnv,
  });
  child.stdin.on('error', () => undefined);
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    hold: (pid, signal = 'SIGTERM') => child.stdin.write(`hold ${pid} ${signal}\n`),
    release: (pid) => child.stdin.write(`release ${pid}\n`),
    end: () => child.stdin.end(),
  };
}
