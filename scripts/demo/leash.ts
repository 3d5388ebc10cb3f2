/**
 * Started processes end with their starter, also when that one is killed with -9: a small process of its own holds
 * their ids, and ends them when the pipe from the starter closes.
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

export function startLeash(): Leash {
  // Not in our process group: Ctrl-C in the terminal must not end the one that cleans up.
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
