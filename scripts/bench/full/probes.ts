/** The probes of a platform while the portal has much to do. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { portalTypescript } from '../../demo/programs';

/** The slowest answer of each, in milliseconds; how many were not 200, and how many said `overloaded`. */
export type Probed = Record<'live' | 'ready' | 'wrong' | 'overloaded', number>;

/** Begins to ask. `end` answers what was seen. */
export function watchProbes(origin: string): { end: () => Promise<Probed> } {
  const prober = spawn(process.execPath, [...portalTypescript, 'scripts/bench/full/probe.ts', origin], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const printed = text(prober.stdout);
  return {
    async end() {
      prober.stdin.end();
      return JSON.parse(await printed);
    },
  };
}
