/** The Chromium of the browser tests: Playwright's own, else the system's, else one that is installed now. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { PlainFault } from './plain-fault';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser that is there, or undefined. */
function findBrowser(): string | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

function install(): void {
  console.error('No Chromium was found: Playwright downloads one …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  if (run(process.execPath, playwright, 'install', 'chromium')) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error("The download was refused: the distribution's package chromium is installed instead …");
  if (run('apt-get', 'update')) run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
}

/** The path of a browser; installs one where there is none. One clear sentence when that fails. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  install();
  const installed = findBrowser();
  if (installed) return installed;
  throw new PlainFault(
    'The browser tests need Chromium: run `npx playwright install chromium`, or put one on the PATH.',
  );
}
