/** Finds Chromium for the browser tests: Playwright's or the system's. Installs one if there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { isProgram, placesOf } from './installed-program';
import { installPackages, mayInstall } from './linux/apt';
import { PlainFault } from './plain-fault';

/** The headless shell first: it has no window, and tests take a quarter of the computing time in it. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** Playwright's Chromium is below `…/chromium-1234`, its headless shell in a folder beside. */
function shellsOfPlaywright(): string[] {
  const [version = ''] = /^.*[/\\]chromium-\d+/.exec(chromium.executablePath()) ?? [];
  const folder = join(dirname(version), basename(version).replace('chromium-', 'chromium_headless_shell-'));
  if (!version || !existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => shells.map((shell) => join(folder, name, shell)));
}

/** `whole`: with all that Chromium has. The journeys take the shell where there is one. */
type Kind = 'shell' | 'whole';

/** The path of an installed browser, or undefined. */
function findBrowser(kind: Kind): string | undefined {
  const whole = [chromium.executablePath(), ...placesOf(browsers), ...applications];
  return (kind === 'whole' ? whole : [...shellsOfPlaywright(), ...placesOf(shells), ...whole]).find(isProgram);
}

/** Answers undefined, or why none could be installed. */
function install(): string | undefined {
  console.error('No Chromium was found: Playwright downloads one …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const { status } = spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: [...stdio] });
  if (status === 0) return undefined;
  if (!mayInstall()) return 'the download was refused';
  console.error("The download was refused: the distribution's packages are installed instead …");
  const why = installPackages(['chromium', 'chromium-headless-shell']);
  return why && `the download was refused, and apt says: ${why}`;
}

/** The path of a browser; installs one if there is none. Throws a PlainFault if that fails. */
export function requireBrowser(kind: Kind = 'shell'): string {
  const found = findBrowser(kind);
  if (found) return found;
  const why = install();
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new PlainFault(
    `The browser tests need Chromium, and none could be installed (${why ?? 'no reason was given'}): run \`npx playwright install chromium\`, or put one on the PATH.`,
  );
}
