/** Runs a job as its command, in a process of its own, and measures that. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuOf, memoryOf } from '../../linux/processes';
import { PlainFault } from '../../plain-fault';

/** `memory`: the peak, in megabytes. `cpu`: milliseconds of Node's, Node's own start among them. */
export type Measured = { seconds: number; cpu: number; memory: number; report: Record<string, unknown> };

/** What the process has used up to now; the last look counts. */
function look(pid: number, seen: { cpu: number; memory: number }): void {
  try {
    const { peak } = memoryOf(pid);
    if (peak) Object.assign(seen, { cpu: cpuOf(String(pid)), memory: peak });
  } catch {
    // It has ended.
  }
}

/** `node jobs.mjs NAME` as it is built, with these variables. Throws a PlainFault where it ends with another code than 0. */
export async function runJob(name: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, ['.next/standalone/jobs.mjs', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const seen = { cpu: 0, memory: 0 };
  const timer = setInterval(() => look(child.pid ?? 0, seen), 20);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new PlainFault(`The job ${name} ended with ${code}: ${printed}`);
  return {
    ...seen,
    seconds: (performance.now() - began) / 1000,
    report: JSON.parse(printed.slice(printed.indexOf('{'))),
  };
}
