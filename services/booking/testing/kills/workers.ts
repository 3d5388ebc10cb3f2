/** Starts, asks and kills the processes of `worker.ts`. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hasEnded } from '@/scripts/demo/children';
import type { Answered, Asked } from './worker';

/** Makes one file of the program, so that it starts fast; answers its path. */
export async function bundleWorker(folder: string): Promise<string> {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: ['services/booking/testing/kills/worker.ts'],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' },
    // `server-only` throws without this condition.
    conditions: ['react-server'],
    external: ['pg-native'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return outfile;
}

export type Worker = Awaited<ReturnType<typeof startWorker>>;

/** Resolves when the process takes questions. `start` and `kill` may come again and again. */
export async function startWorker(program: string, env: Record<string, string | undefined>) {
  const waiting = new Map<number, (answered: Answered | null) => void>();
  let child: ChildProcess;
  let asks = 0;

  /** Null to everybody who waits: no answer will come. */
  function loseAll(): void {
    for (const lose of waiting.values()) lose(null);
    waiting.clear();
  }

  async function start(): Promise<void> {
    child = fork(program, { env: env as NodeJS.ProcessEnv, execArgv: [] });
    child
      .on('error', () => undefined)
      .once('exit', loseAll)
      .once('disconnect', loseAll);
    await once(child, 'message');
    child.on('message', ({ nth, answered }: { nth: number; answered: Answered }) => {
      waiting.get(nth)?.(answered);
      waiting.delete(nth);
    });
  }

  await start();
  return {
    start,
    async kill(): Promise<void> {
      if (hasEnded(child)) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    /** Null where the process was killed before its answer came. */
    ask: (asked: Asked) =>
      new Promise<Answered | null>((resolve) => {
        if (!child.connected || hasEnded(child)) return resolve(null);
        const nth = asks++;
        waiting.set(nth, resolve);
        child.send({ nth, asked }, (error) => error && resolve(null));
      }),
  };
}
