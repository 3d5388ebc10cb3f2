/** Runs a portal in 512 MiB and on one core, as `deploy/nais` gives it: a memory cgroup where one can be made. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Run } from '../../soak/portal';

const bytes = 512 * 1024 * 1024;

/** Version 1 and version 2: where groups are made, and the files for the limit and for how often it was met. */
const versions = [
  { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', met: 'memory.failcnt' },
  { root: '/sys/fs/cgroup', limit: 'memory.max', met: 'memory.events' },
];

type Group = { folder: string; met: string };

function makeGroup(): Group | null {
  for (const { root, limit, met } of versions) {
    const folder = `${root}/portal-bench-${process.pid}`;
    try {
      mkdirSync(folder);
      // A group that counts no memory has no such file, and making one is refused.
      if (!existsSync(`${folder}/${limit}`)) throw new Error(`no ${limit}`);
      writeFileSync(`${folder}/${limit}`, String(bytes));
      return { folder, met };
    } catch {
      if (existsSync(folder)) rmdirSync(folder);
    }
  }
  return null;
}

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** How to run the portal on `node`, how confined that is, and `end` for when it has stopped. */
export function confine(node = process.execPath): { run: Run; how: string; end: () => void } {
  const group = makeGroup();
  const core = cpus().length - 1;
  const pin = has('taskset') ? ['taskset', '-c', String(core)] : [];
  // Half the limit is what Node takes for its heap where it sees a limit of 512 MiB.
  const heap = group ? [] : ['--max-old-space-size=256'];
  const join = group ? `echo $$ > ${group.folder}/cgroup.procs && ` : '';
  const command = [...pin, node, ...heap, '.next/standalone/server.js'];
  return {
    run: { program: 'sh', args: ['-c', `${join}exec "$@"`, 'sh', ...command] },
    how: `${group ? 'cgroup of 512 MiB' : 'heap of 256 MB, no cgroup'}, ${pin.length > 0 ? 'one core' : 'all cores'}`,
    end: () => group && rmdirSync(group.folder),
  };
}
