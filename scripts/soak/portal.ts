/** The built portal as a process that is restarted: its memory, and the lines that it logs. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Children, hasEnded } from '../demo/children';
import { waitForAnswer } from '../demo/ports';
import { deployedEnvironment } from '../demo/start-portal';
import type { Environment } from '../local-environment';
import { PlainFault } from '../plain-fault';
import { otherThanJson } from '../testing/log-lines';

/** What `docs/deploy.md` gives a portal to end in, in milliseconds. */
const END_LIMIT = 30_000;

/** One process: resident megabytes when it answered first and at its end, and how it ended. */
type Life = { atStart: number; atEnd: number; ended: string };

/** `ps` is on Linux and macOS alike; 0 where it is not, or the process is gone. */
function residentMegabytes({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(stdout ?? 0) / 1024);
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** How the process is run: by Node itself, or by a program that gives it less to live on. */
export type Run = { program?: string; args: string[] };
const plainly: Run = { args: ['.next/standalone/server.js'] };

/** Starts the portal on its port. Resolves when it answers. */
export async function startPortal(children: Children, environment: Environment, port: number, run = plainly) {
  const lives: Life[] = [];
  const lines: string[] = [];
  let slowEnds = 0;
  let child: ChildProcess;
  let atStart = 0;

  async function start(): Promise<void> {
    const env = deployedEnvironment(environment, port);
    const { args, ...program } = run;
    child = children.start('The portal', args, { env, output: 'pipe', ...program });
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', (line) => line.trim() !== '' && lines.push(line));
    await waitForAnswer(`http://localhost:${port}/api/health/live`, () => hasEnded(child));
    if (hasEnded(child))
      throw new PlainFault(`The portal did not start:\n${otherThanJson(lines).slice(-20).join('\n')}`);
    atStart = residentMegabytes(child);
  }

  /** Ends the process as an operator or the kernel does. Answers the seconds that it took. */
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
    const [atEnd, from] = [residentMegabytes(child), performance.now()];
    const ended = once(child, 'exit');
    child.kill(signal);
    const force = setTimeout(() => {
      slowEnds++;
      child.kill('SIGKILL');
    }, END_LIMIT);
    await ended;
    clearTimeout(force);
    const seconds = (performance.now() - from) / 1_000;
    lives.push({ atStart, atEnd, ended: `${signal}, ${seconds.toFixed(1)} s` });
    return seconds;
  }

  await start();
  return {
    restart: async (signal: 'SIGTERM' | 'SIGKILL') => {
      await end(signal);
      await start();
    },
    end,
    pid: () => child.pid ?? 0,
    result: () => ({ lives, lines, slowEnds }),
  };
}
