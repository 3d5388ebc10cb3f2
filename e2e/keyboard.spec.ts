import { expect, test } from './fixtures';

test('the first stop is the link past the header, and it works', async ({ page }) => {
  await page.goto('/nb');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
