import { expect, test } from '@/e2e/fixtures';

test('the language row keeps what was searched for', async ({ page }) => {
  await page.goto('/nb/practices?q=tromsø');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page).toHaveURL('/nn/practices?q=troms%C3%B8');
});
