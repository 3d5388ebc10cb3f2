/** The long-running processes of the demo. If one ends, all end. */
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../local-environment';
import type { Account } from '../postgres/unprivileged';
import type { Children } from './children';
import { waitForAnswer, waitForPort } from './ports';
import type { Mode } from './setup';

type Part = {
  name: string;
  args: string[];
  env: Environment;
  /** Another program than Node, and another account than ours. */
  program?: string;
  account?: Account;
  /** It is ready when it answers this address, or listens on this port. */
  ready: string | number;
  /** The name of its log file in tests. */
  log: string;
};

type PartsOptions = {
  mode: Mode;
  dataDir: string;
  children: Children;
  /** Called with a sentence if a part ends by itself. */
  onEnd: (sentence: string) => void;
  /** True once everything is being ended: waiting then stops. */
  isEnding: () => boolean;
};

const LAST_LINES = 20;

export type Parts = ReturnType<typeof makeParts>;

/** The function that starts a part and resolves when it answers. */
export function makeParts({ mode, dataDir, children, onEnd, isEnding }: PartsOptions) {
  let isShown = false;

  const isTest = mode === 'test';
  const fileOf = (log: string) => join(dataDir, `${log}.log`);

  /** The demo hides what a part prints while it starts, and shows its errors and everything later. */
  function output(log: string) {
    if (mode === 'demo') return { output: 'pipe', errors: 'inherit' } as const;
    return { output: isTest ? openSync(fileOf(log), 'a') : ('inherit' as const) };
  }

  /** What a part said last, where its output went into a file: nobody else can say why it ended. */
  const lastWords = (log: string) =>
    isTest ? `\n${readFileSync(fileOf(log), 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n')}` : '';

  async function start({ name, args, ready, log, ...how }: Part): Promise<void> {
    let isOver = false;
    const child = children.start(name, args, {
      ...how,
      ...output(log),
      onEnd: (sentence) => {
        isOver = true;
        onEnd(sentence + lastWords(log));
      },
    });
    child.stdout?.on('data', (chunk) => isShown && process.stdout.write(chunk));
    const isGivenUp = () => isOver || isEnding();
    await (typeof ready === 'number' ? waitForPort(ready, isGivenUp) : waitForAnswer(ready, isGivenUp));
  }

  return {
    mode,
    dataDir,
    start,
    /** Shows the parts' output from now on. */
    show: () => {
      isShown = true;
    },
  };
}
