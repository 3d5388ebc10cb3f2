/** What a starter has started ends with it, however it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isZombie } from '../linux/processes';

const moduleAt = (name: string) => JSON.stringify(pathToFileURL(`${__dirname}/${name}`).href);

/** A starter with one part; prints the part's process id. */
const starter = `
  import { startLeash } from ${moduleAt('leash.ts')};
  import { startChildren } from ${moduleAt('children.ts')};
  const leash = startLeash();
  const children = startChildren(leash);
  const part = children.start('A part', ['-e', 'setInterval(() => {}, 1000)'], { env: {}, output: 'ignore' });
  process.on('SIGTERM', async () => { await children.stop(); leash.end(); process.exit(0); });
  console.log(part.pid);
  setInterval(() => {}, 1000);`;

async function startStarter(): Promise<{ process: ChildProcess; part: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(child.stdout, 'data');
  return { process: child, part: Number(printed) };
}

function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return isZombie(pid);
  } catch {
    return true;
  }
}

async function waitForEnd(pid: number): Promise<void> {
  while (!hasEnded(pid)) await wait(50);
}

test.each(['SIGTERM', 'SIGKILL'] as const)('a starter that gets %s leaves no process', async (signal) => {
  const { process: child, part } = await startStarter();
  expect(hasEnded(part)).toBe(false);
  child.kill(signal);
  await once(child, 'exit');
  await waitForEnd(part);
});
