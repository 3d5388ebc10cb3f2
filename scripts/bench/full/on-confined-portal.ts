/** A portal in 512 MiB with its own database, for a measurement of this process, which reaches the same database. */
import { spawnSync } from 'node:child_process';
import { closeDatabase } from '@/lib/database/database';
import { memoryOf } from '../../linux/processes';
import { startStack } from '../../soak/stack';
import { confine } from './confined';

export type Confined = {
  origin: string;
  pid: number;
  /** Largest resident size so far, in megabytes. */
  peak: () => number;
  /** In words: cgroup or not, one core or not. */
  how: string;
  version: string;
};

/** Starts it on this Node, measures, and removes it. */
export async function onConfinedPortal<Value>(
  node: string | undefined,
  measure: (portal: Confined) => Promise<Value>,
): Promise<Value> {
  const { run, how, end } = confine(node);
  const stack = await startStack({ run });
  const version = spawnSync(node ?? process.execPath, ['--version'], { encoding: 'utf8' }).stdout.trim();
  try {
    Object.assign(process.env, stack.environment, { LOG_LEVEL: 'silent' });
    const pid = stack.portal.pid();
    return await measure({ origin: stack.url, pid, peak: () => memoryOf(pid).peak, how, version });
  } finally {
    await closeDatabase();
    await stack.stop();
    end();
  }
}
