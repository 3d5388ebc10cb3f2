/** The long-running parts of the demo: each a process that is waited for, and whose end ends the rest. */
import { openSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../local-environment';
import type { Children } from './children';
import type { Mode } from './place';
import { waitForAnswer } from './ports';

type Part = {
  name: string;
  args: string[];
  env: Environment;
  /** Answers there once it is ready. */
  address: string;
  /** The name of its log among the tests' files. */
  log: string;
};

type Surroundings = {
  mode: Mode;
  dataDir: string;
  children: Children;
  /** Told in one sentence when a part ends by itself. */
  onEnd: (sentence: string) => void;
  /** True once everything is being ended: waiting is of no use then. */
  isEnding: () => boolean;
};

export type Parts = ReturnType<typeof makeParts>;

export function makeParts({ mode, dataDir, children, onEnd, isEnding }: Surroundings) {
  let isShown = false;

  /** In the demo what a part says while it starts is left out; its faults, and what it logs later, are shown. */
  function output(log: string) {
    if (mode === 'demo') return { output: 'pipe', errors: 'inherit' } as const;
    return { output: mode === 'test' ? openSync(join(dataDir, `${log}.log`), 'a') : ('inherit' as const) };
  }

  async function start({ name, args, env, address, log }: Part): Promise<void> {
    let isOver = false;
    const child = children.start(name, args, {
      env,
      ...output(log),
      onEnd: (sentence) => {
        isOver = true;
        onEnd(sentence);
      },
    });
    child.stdout?.on('data', (chunk) => isShown && process.stdout.write(chunk));
    await waitForAnswer(address, () => isOver || isEnding());
  }

  return {
    mode,
    dataDir,
    start,
    /** From here on what the parts print is shown. */
    show: () => {
      isShown = true;
    },
  };
}
