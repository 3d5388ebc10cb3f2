/** axe on a page as it stands: one document, no frames. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.0 to 2.2, A and AA, and the advice of axe. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What breaks a rule, each with the first element that does. axe stays in the page: a second call costs half. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    // Only what breaks a rule: to describe all the rest takes as long again.
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
