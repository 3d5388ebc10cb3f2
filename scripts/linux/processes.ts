/** What Linux tells of processes, for the measurements. */
import { readdirSync, readFileSync } from 'node:fs';

function isPortalOn(port: number, pid: string): boolean {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return environment.includes(`PORT=${port}\0`) && /next-server|server\.js/.test(command);
  } catch {
    return false;
  }
}

/** The process id of the portal that listens on a port. Throws where there is none, and on other systems than Linux. */
export function portalPid(port: number): string {
  if (process.platform !== 'linux') throw new Error('This measurement reads /proc: it needs Linux.');
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .findLast((name) => isPortalOn(port, name));
  if (!pid) throw new Error('the process of the portal was not found');
  return pid;
}

/** Milliseconds of CPU that the process has used; a tick of the kernel is ten. */
export function cpuOf(pid: string): number {
  const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The same, of the threads that run now, and finer: the kernel counts these in nanoseconds. */
export function cpuOfThreads(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return spent.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** Resident megabytes of a process: now, and the most so far. NaN for one that has ended. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** The variables that a process was started with. */
export function environmentOf(pid: string): NodeJS.ProcessEnv {
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return { ...Object.fromEntries(pairs), NODE_ENV: 'production' };
}

/** True for a process that has ended and that nobody has collected yet: a signal reaches it all the same. */
export function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}
