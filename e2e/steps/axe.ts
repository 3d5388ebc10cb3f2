/** axe on a page as it stands: one document, no frames. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.0 to 2.2, A and AA, and the advice of axe. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Those of them whose answer a colour decides: axe's category "color". */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What breaks a rule, each with the first element that does. axe stays in the page: a second call costs half. */
export async function axeFindings(page: Page, only: string[] = rules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // Only what breaks a rule: to describe all the rest takes as long again.
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, only);
}

/** What breaks a rule about colours: all that can differ between two themes of one page. */
export const axeFindingsOfColours = (page: Page) => axeFindings(page, ofColours);

declare global {
  interface Window {
    axe: typeof axe;
  }
}
