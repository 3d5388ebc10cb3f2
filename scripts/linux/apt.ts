/** Installs packages of Debian and Ubuntu, where this account may. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from '../plain-fault';

const WAIT_SECONDS = 300;
/** Installing a server starts it, unless this program answers 101. https://wiki.debian.org/chroot#policy-rc.d */
const POLICY = '/usr/sbin/policy-rc.d';

/** True for root on a system with apt. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const isLocked = (complaint: string) => /^E: .*(Could not get lock|Unable to lock|Unable to acquire)/m.test(complaint);

const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Runs apt-get. While another program holds one of its locks it waits, five minutes at most, and says so once. Answers
 * undefined, or apt's own reason. apt itself knows how to wait for one of the two locks only.
 */
export function aptGet(args: string[], waitSeconds = WAIT_SECONDS): string | undefined {
  const options = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  const deadline = Date.now() + waitSeconds * 1000;
  for (let isTold = false; ; sleep(500)) {
    const { status, stderr, error } = spawnSync('apt-get', [...options, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env,
    });
    if (status === 0) return undefined;
    if (!isLocked(stderr ?? '')) return reasonIn(stderr) ?? error?.message ?? `apt-get ended with ${status}`;
    if (Date.now() > deadline) return 'another program has been using apt for five minutes: try again when it is done';
    if (!isTold) console.error('Another program uses apt: waiting for it …');
    isTold = true;
  }
}

const reasonIn = (complaint: string) => /^E: (.*)$/m.exec(complaint)?.[1];

/** Installs packages, and starts no server that they bring. Answers undefined, or why not. */
export function installPackages(names: string[]): string | undefined {
  const wasThere = existsSync(POLICY);
  if (!wasThere) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    // Without a network the lists of before may still do.
    const ofLists = aptGet(['update']);
    const ofPackages = names.map((name) => aptGet(['install', '--yes', '--no-install-recommends', name]));
    return ofPackages.find(Boolean) && [...ofPackages, ofLists].filter(Boolean).join('; ');
  } catch (error) {
    return codeOf(error) ?? String(error);
  } finally {
    if (!wasThere) rmSync(POLICY, { force: true });
  }
}
