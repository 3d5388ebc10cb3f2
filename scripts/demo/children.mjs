/** The processes that a starter runs: each in a group of its own, ended together. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PlainFault } from '../plain-fault.mjs';

const GRACE_MILLISECONDS = 8_000;

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}

/** @param {ReturnType<import('./leash.mjs').startLeash>} leash */
export function startChildren(leash) {
  const running = [];
  let stopping = false;

  const start = (name, args, { env, output = 'inherit', errors = output, onEnd } = {}) => {
    const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', output, errors] });
    leash.hold(child.pid);
    running.push(child);
    child.once('exit', (code, signal) => {
      leash.release(child.pid);
      if (!stopping) onEnd?.(`${name} ended unexpectedly (${signal ?? `code ${code}`}).`);
    });
    return child;
  };

  /** Runs to the end and answers what it printed; when it fails, a PlainFault with its words, the sentence last. */
  const run = async (args, env, sentence) => {
    const child = start('', args, { env, output: 'pipe' });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    const [code] = await once(child, 'close');
    const text = Buffer.concat(printed).toString().trim();
    if (code !== 0 && !stopping) throw new PlainFault(`${text}\n${sentence}`.trim());
    return text;
  };

  const stop = async () => {
    stopping = true;
    await Promise.all(
      running.reverse().map(async (child) => {
        if (hasEnded(child)) return;
        const ended = once(child, 'exit');
        signalGroup(child, 'SIGTERM');
        const force = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MILLISECONDS);
        await ended;
        clearTimeout(force);
      }),
    );
  };
  return { start, run, stop };
}
