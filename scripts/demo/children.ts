/** Starts child processes, each in its own process group, and ends them together. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from '../local-environment';
import { PlainFault } from '../plain-fault';
import type { Account } from '../postgres/unprivileged';
import type { Leash } from './leash';

const GRACE_MILLISECONDS = 8_000;

type Stream = 'inherit' | 'pipe' | 'ignore' | number;
type Start = {
  env: Environment;
  /** Another program than Node. */
  program?: string;
  /** Another account than ours. */
  account?: Account;
  output?: Stream;
  errors?: Stream;
  /** Called with a sentence if the process ends before it is stopped. */
  onEnd?: (sentence: string) => void;
};

export type Children = ReturnType<typeof startChildren>;

/** True once the process is gone, whether it ended by itself or by a signal. */
export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // The group has ended.
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MILLISECONDS);
  await ended;
  clearTimeout(force);
}

/** The functions that start and stop children. `leash` ends them if this process is killed. */
export function startChildren(leash: Leash) {
  const running: ChildProcess[] = [];
  let stopping = false;

  const start = (name: string, args: string[], wish: Start) => {
    const { env, program = process.execPath, account, output = 'inherit', errors = output, onEnd } = wish;
    const stdio: StdioOptions = ['ignore', output, errors];
    const child = spawn(program, args, { ...account, env: env as NodeJS.ProcessEnv, detached: true, stdio });
    const { pid } = child;
    if (pid) leash.hold(pid);
    running.push(child);
    child.once('exit', (code, signal) => {
      if (pid) leash.release(pid);
      if (!stopping) onEnd?.(`${name} ended unexpectedly (${signal ?? `code ${code}`}).`);
    });
    return child;
  };

  /** Runs a process to its end and returns its output. If it fails, throws its output and the sentence. */
  const run = async (args: string[], env: Environment, sentence: string): Promise<string> => {
    const child = start('', args, { env, output: 'pipe' });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    const [code] = await once(child, 'close');
    const text = Buffer.concat(printed).toString().trim();
    if (code !== 0 && !stopping) throw new PlainFault(`${text}\n${sentence}`.trim());
    return text;
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(running.reverse().map(end));
  };
  return { start, run, stop };
}
