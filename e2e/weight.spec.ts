/** What a page weighs for an old phone: scripts and style sheets, gzip -9, and fonts. The figures go to `test-results/weight.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openPages, serviceAtHigh, walks } from '@/services/testing';
import { expect, test } from './fixtures';
import { openSignedIn } from './steps/sign-in';
import { goWalk } from './walk';

const javaScriptLimit = 150_000;
const cssLimit = 26_000;
const fontLimit = 35_000;
const weights = new Map<string, { path: string; javaScript: number; css: number; fonts: number }>();
const sizes = new Map<string, Promise<number>>();

function sizeOfFile(page: Page, address: string): Promise<number> {
  const known = sizes.get(address);
  if (known) return known;
  const size = page.request.get(address).then(async (answer) => gzipSync(await answer.body(), { level: 9 }).length);
  sizes.set(address, size);
  return size;
}

async function sizeOf(page: Page, selector: string, attribute: string): Promise<number> {
  const values = await page
    .locator(selector)
    .evaluateAll((found, name) => found.map((one) => one.getAttribute(name) ?? ''), attribute);
  return sizeOfAll(page, values);
}

/** Those that stand in the page, and those that it loads once it is seen, whether it has done so or not. */
async function sizeOfScripts(page: Page): Promise<number> {
  const addresses = await page
    .locator('script[src]:not([nomodule]), script[data-scripts]')
    .evaluateAll((found) =>
      found.flatMap((one) => one.getAttribute('src') ?? one.getAttribute('data-scripts')?.split(' ') ?? []),
    );
  return sizeOfAll(page, addresses);
}

async function sizeOfAll(page: Page, addresses: string[]): Promise<number> {
  const all = await Promise.all([...new Set(addresses)].map((address) => sizeOfFile(page, address)));
  return all.reduce((sum, size) => sum + size, 0);
}

/** What the browser has loaded for the letters of the page, also where it had a font already. */
function sizeOfFonts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const fonts = loaded.filter(({ name }) => name.endsWith('.woff2')).map((each) => [each.name, each.encodedBodySize]);
    return Object.values<number>(Object.fromEntries(fonts)).reduce((sum, size) => sum + size, 0);
  });
}

async function weigh(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…');
  const javaScript = await sizeOfScripts(page);
  const css = await sizeOf(page, 'link[rel="stylesheet"]', 'href');
  const fonts = await sizeOfFonts(page);
  weights.set(path, { path, javaScript, css, fonts });
  expect(javaScript, `JavaScript of ${path}`).toBeGreaterThan(0);
  expect(javaScript, `JavaScript of ${path}`).toBeLessThanOrEqual(javaScriptLimit);
  expect(css, `CSS of ${path}`).toBeLessThanOrEqual(cssLimit);
  expect(fonts, `fonts of ${path}`).toBeGreaterThan(0);
  expect(fonts, `fonts of ${path}`).toBeLessThanOrEqual(fontLimit);
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
  for (const path of ['/my-page', '/my-page/my-data', '/access-log']) {
    await page.goto(`/nb${path}`);
    await weigh(page);
  }
  // A walk's pages have the same scripts, and some a field more.
  for (const walk of process.env.TEST_ALL ? walks : walks.slice(0, 1)) await goWalk(walk, page, 'nb', weigh);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/weight.json', JSON.stringify([...weights.values()], null, 1));
});
