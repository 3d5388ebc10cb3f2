/** Finds Chromium for the browser tests: Playwright's or the system's. Installs one if there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { PlainFault } from './plain-fault';

/** The headless shell first: it has no window, and tests take a quarter of the computing time in it. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's Chromium is at `…/chromium-1234/chrome-linux/chrome`, its headless shell in a folder beside. */
function shellsOfPlaywright(): string[] {
  const version = dirname(dirname(chromium.executablePath()));
  const folder = join(dirname(version), basename(version).replace('chromium-', 'chromium_headless_shell-'));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => shells.map((shell) => join(folder, name, shell)));
}

function onPath(names: string[]): string[] {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** `whole`: with all that Chromium has. The journeys take the shell where there is one. */
type Kind = 'shell' | 'whole';

/** The path of an installed browser, or undefined. */
function findBrowser(kind: Kind): string | undefined {
  const whole = [chromium.executablePath(), ...onPath(browsers)];
  return (kind === 'whole' ? whole : [...shellsOfPlaywright(), ...onPath(shells), ...whole]).find(isProgram);
}

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

function install(): void {
  console.error('No Chromium was found: Playwright downloads one …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  if (run(process.execPath, playwright, 'install', 'chromium')) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error("The download was refused: the distribution's packages are installed instead …");
  const install = ['install', '--yes', '--no-install-recommends'];
  run('apt-get', 'update');
  for (const name of ['chromium', 'chromium-headless-shell']) run('apt-get', ...install, name);
}

/** The path of a browser; installs one if there is none. Throws a PlainFault if that fails. */
export function requireBrowser(kind: Kind = 'shell'): string {
  const found = findBrowser(kind);
  if (found) return found;
  install();
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new PlainFault(
    'The browser tests need Chromium: run `npx playwright install chromium`, or put one on the PATH.',
  );
}
