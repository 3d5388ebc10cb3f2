/**
 * Lighthouse is 200 packages and 186 MB, which no other command needs: it has a manifest and a lockfile of its own here,
 * and is installed into `.data/lighthouse` by the first measurement.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainFault } from '../../plain-fault';
import type { Report } from './figures';

const own = import.meta.dirname;
const installed = resolve('.data/lighthouse');
const lockfile = 'package-lock.json';
const stamp = join(installed, 'installed.json');

/** Runs Lighthouse on an address, in the browser that listens on this port of 127.0.0.1. */
export type Lighthouse = (
  url: string,
  flags: Record<string, unknown>,
) => Promise<{ lhr: Report; report: string | string[] } | undefined>;

function isInstalled(): boolean {
  try {
    return readFileSync(stamp, 'utf8') === readFileSync(join(own, lockfile), 'utf8');
  } catch {
    return false;
  }
}

function install(): void {
  console.error('Installing Lighthouse into .data/lighthouse, once …');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', lockfile]) copyFileSync(join(own, file), join(installed, file));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: installed, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new PlainFault('Lighthouse could not be installed: `npm ci` in .data/lighthouse failed.');
  // Last: an installation that was cut short is begun anew.
  writeFileSync(stamp, readFileSync(join(own, lockfile)));
}

/** The locked version of Lighthouse; installs it where it is missing. Throws a PlainFault. */
export async function requireLighthouse(): Promise<Lighthouse> {
  if (!isInstalled()) install();
  const main = pathToFileURL(join(installed, 'node_modules/lighthouse/core/index.js'));
  return (await import(main.href)).default;
}
