/** What a page weighs for an old phone: scripts and style sheets, gzip -9. The figures go to `test-results/weight.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { chooseKind, chooseTime, sayWhy } from './steps/book';
import { openSignedIn } from './steps/sign-in';
import { weekday } from './world';

const javaScriptLimit = 160_000;
const cssLimit = 26_000;
const weights: { path: string; javaScript: number; css: number }[] = [];

async function sizeOf(page: Page, selector: string, attribute: string): Promise<number> {
  const addresses = await page
    .locator(selector)
    .evaluateAll((found, name) => found.map((one) => one.getAttribute(name)), attribute);
  const sizes = await Promise.all(
    [...new Set(addresses)].map(
      async (address) => gzipSync(await (await page.request.get(address ?? '')).body(), { level: 9 }).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function weigh(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/, '…');
  const javaScript = await sizeOf(page, 'script[src]:not([nomodule])', 'src');
  const css = await sizeOf(page, 'link[rel="stylesheet"]', 'href');
  weights.push({ path, javaScript, css });
  expect(javaScript, `JavaScript of ${path}`).toBeGreaterThan(0);
  expect(javaScript, `JavaScript of ${path}`).toBeLessThanOrEqual(javaScriptLimit);
  expect(css, `CSS of ${path}`).toBeLessThanOrEqual(cssLimit);
}

test('no page weighs more than the limits', async ({ page, citizen }) => {
  for (const path of [
    '',
    '/practices',
    `/practices/${citizen.gp?.slug}`,
    '/accessibility',
    '/privacy',
    '/step-up?redirect=/nb/appointments',
    '/login-failed?reason=again',
    '/signed-out',
  ]) {
    await page.goto(`/nb${path}`);
    await weigh(page);
  }
  await openSignedIn(page, '/nb/appointments', citizen);
  await weigh(page);
  await page.goto('/nb/my-page');
  await weigh(page);
  await page.goto('/nb/appointments/new');
  await weigh(page);
  await chooseKind(page, 'office');
  await weigh(page);
  await chooseTime(page, weekday(0, 8));
  await weigh(page);
  await page.locator('main button[name="go"]').click();
  await page.waitForURL(/error=/);
  await weigh(page);
  await sayWhy(page, 'Vondt i kneet');
  await weigh(page);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/weight.json', JSON.stringify(weights, null, 1));
});
