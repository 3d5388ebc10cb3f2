import { randomUUID } from 'node:crypto';
import { expect, test } from '@/e2e/fixtures';
import { addPractices } from '@/services/practices/testing/world';

/** The address of the list of practices of a municipality of the test's own, which has `count`. */
async function listOf(count: number): Promise<string> {
  const municipality = `Lista ${randomUUID()}`;
  await addPractices(count, municipality);
  return `/nb/practices?q=${encodeURIComponent(municipality)}`;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a long list comes page by page: forwards, backwards, to the last, in another language', async ({ page }) => {
    await page.goto(await listOf(45));
    const rows = page.locator('main .rows li');
    const pages = page.getByRole('navigation', { name: 'Sider' });
    await expect(rows).toHaveCount(20);
    await expect(pages.getByRole('link', { name: 'Forrige side' })).toHaveCount(0);
    await pages.getByRole('link', { name: 'Neste side' }).click();
    await expect(page).toHaveURL(/&page=2$/);
    await expect(page).toHaveTitle(/side 2 av 3/);
    await expect(rows.first()).toContainText('Legekontor 021');
    await expect(pages.getByRole('link', { name: 'Side 2' })).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: 'Davvisámegiella' }).click();
    await expect(page.getByText('Siidu 2/3', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Siidu 3', exact: true }).click();
    await expect(rows).toHaveCount(5);
    await expect(page.getByRole('link', { name: 'Boahtte siidu' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Siidu 1', exact: true }).click();
    await expect(page).toHaveURL(/q=[^&]*$/);
  });

  test('each page of a list has one address, and any other leads to it', async ({ page }) => {
    const list = await listOf(25);
    for (const [asked, shown] of [
      ['99', '&page=2'],
      ['02', '&page=2'],
      ['1', ''],
      ['0', ''],
      ['-1', ''],
      ['two', ''],
      ['', ''],
    ]) {
      await page.goto(`${list}&page=${asked}`);
      expect([asked, page.url().replace(/.*?(&|$)/, '$1')]).toEqual([asked, shown]);
    }
  });
});

test('the pages of a list are reached with the keyboard alone', async ({ page }) => {
  await page.goto(await listOf(45));
  await page.locator('main .rows a').last().focus();
  for (const name of ['Side 1', 'Side 2', 'Side 3', 'Neste side']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/&page=2$/);
});
