/** The processes of one machine of the cluster: PostgreSQL starts many, each in a session of its own. */
import { readFileSync } from 'node:fs';
import { childrenOf } from '../linux/family-cpu';
import type { Server } from './layout';

/** The main process of PostgreSQL; undefined where none runs. */
export function postmasterOf({ pidFile }: Server): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Signals PostgreSQL: first its main process, so that it starts no other meanwhile, then all that it started. */
export function signalPostgres(server: Server, signal: NodeJS.Signals): void {
  const main = postmasterOf(server);
  if (!main) return;
  for (const pid of [main, ...childrenOf(main)]) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}
