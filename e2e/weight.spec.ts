/** What a page weighs for an old phone: scripts and style sheets, gzip -9. The figures go to `test-results/weight.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openPages, serviceAtHigh, walks } from '@/services/testing';
import { expect, test } from './fixtures';
import { openSignedIn } from './steps/sign-in';
import { goWalk } from './walk';

const javaScriptLimit = 160_000;
const cssLimit = 26_000;
const weights = new Map<string, { path: string; javaScript: number; css: number }>();
const sizes = new Map<string, Promise<number>>();

function sizeOfFile(page: Page, address: string): Promise<number> {
  const known = sizes.get(address);
  if (known) return known;
  const size = page.request.get(address).then(async (answer) => gzipSync(await answer.body(), { level: 9 }).length);
  sizes.set(address, size);
  return size;
}

async function sizeOf(page: Page, selector: string, attribute: string): Promise<number> {
  const addresses = await page
    .locator(selector)
    .evaluateAll((found, name) => found.map((one) => one.getAttribute(name) ?? ''), attribute);
  const all = await Promise.all([...new Set(addresses)].map((address) => sizeOfFile(page, address)));
  return all.reduce((sum, size) => sum + size, 0);
}

async function weigh(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…');
  const javaScript = await sizeOf(page, 'script[src]:not([nomodule])', 'src');
  const css = await sizeOf(page, 'link[rel="stylesheet"]', 'href');
  weights.set(path, { path, javaScript, css });
  expect(javaScript, `JavaScript of ${path}`).toBeGreaterThan(0);
  expect(javaScript, `JavaScript of ${path}`).toBeLessThanOrEqual(javaScriptLimit);
  expect(css, `CSS of ${path}`).toBeLessThanOrEqual(cssLimit);
}

test('no page weighs more than the limits', async ({ page, citizen }) => {
  test.slow();
  const stepUp = `/step-up?redirect=/nb${serviceAtHigh().home}`;
  const portal = ['', '/accessibility', '/privacy', stepUp, '/login-failed?reason=again', '/signed-out'];
  for (const path of [...portal, ...openPages]) {
    await page.goto(`/nb${path}`);
    await weigh(page);
  }
  await openSignedIn(page, `/nb${serviceAtHigh().home}`, citizen);
  await weigh(page);
  await page.goto('/nb/my-page');
  await weigh(page);
  // A walk's pages have the same scripts, and some a field more.
  for (const walk of process.env.TEST_ALL ? walks : walks.slice(0, 1)) await goWalk(walk, page, 'nb', weigh);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/weight.json', JSON.stringify([...weights.values()], null, 1));
});
