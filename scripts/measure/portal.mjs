/** What the measurements share: a portal of their own on a database and a fake ID-porten of their own, and its CPU time. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const [port, issuerPort] = [3400, 9400];
export const origin = `http://localhost:${port}`;

/** Starts the portal as it is deployed, from a folder of the project; answers how to stop it. */
export async function startPortal(folder, dataDir) {
  const env = { ...process.env, PORT: String(port), IDPORTEN_SIMULATOR_PORT: String(issuerPort), DATA_DIR: dataDir };
  const starter = spawn(process.execPath, ['scripts/start.mjs', '--test', '--login', 'idporten'], {
    cwd: folder,
    env,
    stdio: 'inherit',
  });
  const ended = new Promise((resolve) => starter.on('exit', resolve));
  await Promise.race([ended.then(() => Promise.reject(new Error('the portal did not start'))), ready()]);
  return () => {
    starter.kill('SIGTERM');
    return ended;
  };
}

async function ready() {
  for (;;) {
    const ok = await fetch(`${origin}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function isServer(folder) {
  try {
    const environment = readFileSync(join(folder, 'environ'), 'utf8');
    const command = readFileSync(join(folder, 'cmdline'), 'utf8');
    return environment.includes(`PORT=${port}\0`) && /next-server|server\.js/.test(command);
  } catch {
    return false;
  }
}

/** The process of the portal that `startPortal` started. */
export function serverPid() {
  const processes = execFileSync('sh', ['-c', 'ls -d /proc/[0-9]*'], { encoding: 'utf8' }).trim().split('\n');
  return processes.filter(isServer).at(-1)?.replace('/proc/', '');
}

/** Milliseconds of CPU that the process has used; a tick of the kernel is ten. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
