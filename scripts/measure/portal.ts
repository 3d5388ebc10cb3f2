/** For the measurements: starts a portal with its own database and ID-porten stand-in, and reads its CPU time. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portalTypescript } from '../demo/programs';
import { portalPid } from '../linux/processes';

const port = Number(process.env.PORT || 3400);
const issuerPort = Number(process.env.IDPORTEN_SIMULATOR_PORT || 9400);
export const origin = `http://localhost:${port}`;

type Options = {
  /** The project that is started, or a copy of it. */
  folder?: string | undefined;
  /** `ignore` where standard output is for something else. */
  output?: 'inherit' | 'ignore';
};

/** Starts the portal as it is deployed. Resolves when it is ready, with a function that stops it. */
async function startPortal(dataDir: string, { folder, output = 'inherit' }: Options): Promise<() => Promise<unknown>> {
  const env = { ...process.env, PORT: String(port), IDPORTEN_SIMULATOR_PORT: String(issuerPort), DATA_DIR: dataDir };
  const args = [...portalTypescript, 'scripts/start.ts', '--test', '--login', 'idporten'];
  const starter = spawn(process.execPath, args, { env, cwd: folder, stdio: ['ignore', output, 'inherit'] });
  const ended = new Promise((resolve) => starter.on('exit', resolve));
  await Promise.race([ended.then(() => Promise.reject(new Error('the portal did not start'))), ready()]);
  return () => {
    starter.kill('SIGTERM');
    return ended;
  };
}

/** Runs a measurement on a portal with its own database, which is removed afterwards. */
export async function onOwnPortal(measure: () => Promise<void>, options: Options = {}): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-measure-'));
  const stop = await startPortal(dataDir, options);
  try {
    await measure();
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ready(): Promise<void> {
  for (;;) {
    const ok = await fetch(`${origin}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(250);
  }
}

/** The process of the portal that `startPortal` started. */
export const serverPid = () => portalPid(port);
