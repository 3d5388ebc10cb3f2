import { expect, test } from '@/e2e/fixtures';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a doctor’s name with a slip leads to the practice, and the page says what was meant and why', async ({
    page,
  }) => {
    await page.goto('/nb/practices');
    const box = page.getByRole('searchbox', { name: 'Legekontor, lege eller sted' });
    await expect(box).toHaveAccessibleDescription(/«9011»/);
    await box.fill('  Henrik AASVLOL ');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Ingen nøyaktige treff på «Henrik AASVLOL»/);
    await expect(box).toHaveValue('Henrik AASVLOL');
    const similar = page.getByRole('region', { name: 'Ligner på det du søkte etter' });
    await expect(similar.locator('mark')).toHaveText(['Henrik', 'Aasvoll']);
    await page.getByRole('link', { name: 'Henrik Aasvoll', exact: true }).click();
    await expect(page).toHaveTitle(/^1 treff på «Henrik Aasvoll»/);
    await page.locator('main .rows a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fjellheim legesenter');
    await page.getByRole('link', { name: 'English' }).click();
    const there = page.getByRole('region', { name: 'How to get there' });
    await expect(there.getByRole('listitem').first()).toHaveText('The entrance has no steps.');
    await expect(there.locator('[lang="nb"]')).toContainText('Inngang fra Elvegata');
  });

  test('what is typed comes back as it was, and nothing found says what to do', async ({ page }) => {
    for (const typed of ['90 11', 'ŽŽŽ 漢字 "<b>&amp;', "' or 1=1 --", 'x'.repeat(100)]) {
      await page.goto(`/en/practices?q=${encodeURIComponent(typed)}`);
      await expect(page.getByRole('searchbox')).toHaveValue(typed);
    }
    await expect(page.getByText(/use fewer words/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'See who your GP is' })).toBeVisible();
  });
});
