/**
 * `npm run measure:guard`: milliseconds of server CPU that the guard adds to a page. Builds a copy of the portal with
 * two pages of the same markup, one behind the guard; asks for each by turns, signed in at high through the fake
 * ID-porten; reads the server's CPU time from /proc (user and system), so it needs Linux. Takes about two minutes.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { requireBrowser } from '../browser.mjs';
import { cpuOf, median, origin, serverPid, startPortal } from './portal.mjs';

const rounds = 12;
const requestsARound = 250;
const root = join('.data', 'measure');
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

function copyPortal() {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  for (const file of tracked) cpSync(file, join(root, file), { recursive: true });
  execFileSync('cp', ['-al', 'node_modules', join(root, 'node_modules')]);
  for (const name of ['open', 'guarded']) {
    const folder = join(root, 'app', '[locale]', `measure-${name}`);
    mkdirSync(folder);
    cpSync(join('dev', 'measure', `${name}-page.tsx`), join(folder, 'page.tsx'));
  }
  const doors = join(root, 'lib', 'doors.ts');
  const listed = "'/[locale]/measure-open': 'open',\n  '/[locale]/measure-guarded': 'high',\n  '/[locale]/my-page'";
  writeFileSync(doors, readFileSync(doors, 'utf8').replace("'/[locale]/my-page'", listed));
}

/** Signs in at high as a test person, and answers the cookie header. */
async function signIn() {
  const browser = await chromium.launch({ executablePath: requireBrowser() });
  const page = await browser.newPage();
  await page.goto(`${origin}/nb/appointments`);
  await page.locator('button[name="eid"]').first().click();
  await page.locator('input[name="pid"]').first().check();
  await page.locator('form:has(input[type="radio"]) button').click();
  await page.waitForURL(`${origin}/nb/appointments`);
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

const ask = (path, cookie) =>
  new Promise((resolve, reject) => {
    const request = get(`${origin}${path}`, { agent, headers: { cookie } }, (answer) => {
      answer
        .resume()
        .on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`))));
    });
    request.on('error', reject);
  });

async function cpuPerRequest(pid, path, cookie) {
  const before = cpuOf(pid);
  for (let done = 0; done < requestsARound; done += 4)
    await Promise.all(Array.from({ length: 4 }, () => ask(path, cookie)));
  return (cpuOf(pid) - before) / requestsARound;
}

async function measure() {
  const cookie = await signIn();
  const pid = serverPid();
  const seen = { open: [], guarded: [] };
  for (const name of ['open', 'guarded']) await cpuPerRequest(pid, `/nb/measure-${name}`, cookie);
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? ['guarded', 'open'] : ['open', 'guarded']) {
      seen[name].push(await cpuPerRequest(pid, `/nb/measure-${name}`, cookie));
    }
  }
  const [open, guarded] = [median(seen.open), median(seen.guarded)];
  const added = guarded - open;
  console.log(
    `CPU per request, median of ${rounds} rounds of ${requestsARound}: open ${open.toFixed(2)} ms, guarded ${guarded.toFixed(2)} ms`,
  );
  console.log(`The guard adds ${added.toFixed(2)} ms, ${(guarded / open).toFixed(2)} times the open page.`);
}

copyPortal();
const stop = await startPortal(root, '.data/e2e');
try {
  await measure();
} finally {
  agent.destroy();
  await stop();
  rmSync(root, { recursive: true, force: true });
}
