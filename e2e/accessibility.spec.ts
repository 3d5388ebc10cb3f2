/**
 * axe on every page and state: WCAG 2.0 to 2.2, A and AA, and the advice of axe. With TEST_ALL=1 in four languages; else in
 * Bokmål. What depends on the length of words: reflow.spec.ts.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/routing';
import { testEveryState } from './every-state';
import { expect } from './fixtures';
import type { See } from './walk';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
async function findNothing(page: Page, state: string): Promise<void> {
  // No page has frames: what axe opens a page of its own for.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect({ state, findings }).toEqual({ state, findings: [] });
}

/** One h1, no style attribute. */
async function isWellMade(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  expect(await page.locator('.page [style]').count()).toBe(0);
}

const checks = (): See => async (page, state) => {
  await findNothing(page, state);
  await isWellMade(page);
};

const tried: readonly Locale[] = process.env.TEST_ALL ? locales : ['nb'];

for (const locale of tried) testEveryState(locale, checks);
