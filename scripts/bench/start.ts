/**
 * How the portal starts, in a process of its own on a database that runs: CPU and wall clock until it says that it lives
 * and until the start page is there, and its memory then.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuOf, environmentOf, memoryOf } from '../linux/processes';
import { onOwnPortal, origin, serverPid } from '../measure/portal';
import type { Part } from './part';

const port = Number(new URL(origin).port) + 5;

type Start = Record<'live' | 'page', { wall: number; cpu: number }> & { megabytes: number };

async function answered(path: string): Promise<void> {
  const answers = () =>
    fetch(`http://localhost:${port}${path}`).then(
      async (answer) => answer.ok && Boolean(await answer.text()),
      () => false,
    );
  for (let asked = 0; !(await answers()); asked++) {
    if (asked > 6000) throw new Error(`${path} never answered`);
    await wait(10);
  }
}

async function startOnce(env: NodeJS.ProcessEnv): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, ['.next/standalone/server.js'], { env, stdio: 'ignore' });
  const pid = String(child.pid);
  try {
    const so = () => ({ wall: performance.now() - began, cpu: cpuOf(pid) });
    await answered('/api/health/live');
    const live = so();
    await answered('/nb');
    return { live, page: so(), megabytes: memoryOf(Number(pid)).now };
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}

const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Medians of several starts. */
export const start: Part = async ({ quick }) => {
  const starts: Start[] = [];
  await onOwnPortal(async () => {
    const env = { ...environmentOf(serverPid()), PORT: String(port) };
    for (let nth = 0; nth < (quick ? 3 : 9); nth++) starts.push(await startOnce(env));
  });
  const row = (what: string, of: (each: Start) => { wall: number; cpu: number }) => {
    const [cpu, wall] = [median(starts.map((each) => of(each).cpu)), median(starts.map((each) => of(each).wall))];
    return { what, figure: `${cpu.toFixed(0)} ms CPU, ${wall.toFixed(0)} ms` };
  };
  return [
    row('cold start, until it says that it lives', ({ live }) => live),
    row('cold start, until the start page is there', ({ page }) => page),
    {
      what: 'memory after the first page',
      figure: `${median(starts.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
    },
  ];
};
