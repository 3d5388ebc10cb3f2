/** A program that is started, killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { portalTypescript } from '../demo/programs';
import { cpuOf } from '../linux/processes';

export type Child = {
  start: () => Promise<void>;
  /** As a crash ends it. */
  kill: () => Promise<void>;
  /** Lets it finish. */
  end: () => Promise<void>;
  /** Milliseconds of CPU that it has used since it was started. */
  cpu: () => number;
};

/** A program of this folder, with its arguments. It says something on standard output when it is ready. */
export function childOf(...args: string[]): Child {
  let child: ChildProcess | undefined;
  const over = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    async start() {
      child = spawn(process.execPath, [...portalTypescript, ...args], {
        env: process.env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (child.stdout) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      child.stdout?.resume();
    },
    kill: () => over('SIGKILL'),
    end: () => over('SIGTERM'),
    cpu: () => (child?.pid ? cpuOf(String(child.pid)) : 0),
  };
}
