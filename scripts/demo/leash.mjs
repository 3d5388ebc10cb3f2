/**
 * Started processes end with their starter, also when that one is killed with -9: a small process of its own holds
 * their ids, and ends them when the pipe from the starter closes.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const holder = fileURLToPath(new URL('leash-holder.mjs', import.meta.url));

/** @returns {{ hold: (pid: number, signal?: string) => void, release: (pid: number) => void, end: () => void }} */
export function startLeash() {
  // Not in our process group: Ctrl-C in the terminal must not end the one that cleans up.
  const child = spawn(process.execPath, [holder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: {} });
  child.stdin.on('error', () => undefined);
  child.unref();
  child.stdin.unref?.();
  return {
    hold: (pid, signal = 'SIGTERM') => child.stdin.write(`hold ${pid} ${signal}\n`),
    release: (pid) => child.stdin.write(`release ${pid}\n`),
    end: () => child.stdin.end(),
  };
}
