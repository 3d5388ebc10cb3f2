import { expect, nb, test } from '@/e2e/fixtures';
import { leaveUnanswered, sendingButton } from '@/e2e/steps/sending-button';

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

test('the search says that it searches, and looks for what was changed meanwhile', async ({ page }) => {
  await page.clock.install();
  await page.goto('/nb/practices');
  const { search, searching } = nb.practices;
  const { button, state, press } = sendingButton(page, 'main');
  const asked = await leaveUnanswered(page, /\/practices\?q=/);
  await page.locator('#q').fill('Tromsø');
  await press();
  await expect.poll(asked.count).toBe(1);
  await page.clock.fastForward(300);
  await expect.poll(state).toEqual([searching, searching]);
  await page.locator('#q').fill('Oslo');
  await asked.answer();
  await press();
  await page.waitForURL(/q=Oslo/);
  await expect(button).toHaveText(search);
});
