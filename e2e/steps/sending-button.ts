/** A form that the browser itself sends (`components/layout/say-sending.ts`), and a portal that does not answer. */
import type { Page } from '@playwright/test';

/**
 * From now on no page comes from such an address, and the browser stays where it is (204), until `answer`. Counts how often
 * one was asked for. A request that is held would hold Playwright, too.
 */
export async function leaveUnanswered(page: Page, address: RegExp) {
  let count = 0;
  await page.route(address, async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    count += 1;
    await route.fulfill({ status: 204 });
  });
  return { count: () => count, answer: () => page.unroute(address) };
}

/** The button, what stands on it, and what is read out. */
export function sendingButton(page: Page, place: string) {
  const selector = `${place} button[data-sending]`;
  const [button, status] = [page.locator(selector), page.locator(`${selector} + [role="status"]`)];
  const state = async () => [await button.textContent(), await status.textContent()];
  return { button, state, press: () => button.dispatchEvent('click') };
}
