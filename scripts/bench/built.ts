/** The built portal, for parts that run a program of it by themselves. */
import { spawnSync } from 'node:child_process';
import { typescript } from '../demo/programs';
import { PlainFault } from '../plain-fault';
import { isBuilt } from '../sources';

/** Builds it where its sources have changed. Throws a PlainFault where that fails. */
export function requireBuild(): void {
  if (isBuilt()) return;
  const { status } = spawnSync(process.execPath, [...typescript, 'scripts/build.ts'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new PlainFault('The portal was not built.');
}
