import type { Page } from '@playwright/test';

/**
 * Waits until scripts are in charge of the page and its form. Before that a browser sends it by itself, as without scripts. React
 * marks what it has taken over.
 */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector('main form') ?? document.querySelector('main') ?? {};
    return Object.keys(form).some((key) => key.startsWith('__reactProps'));
  });
}
