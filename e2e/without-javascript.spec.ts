import { serviceAtHigh } from '@/services/testing';
import { expect, nb, test } from './fixtures';
import { openForm, textField } from './steps/form';
import { openSignedIn } from './steps/sign-in';
import { inInfrastructure } from './ways';

test.use({ javaScriptEnabled: false });

test('the language buttons of a form keep what was typed', inInfrastructure, async ({ page, citizen }) => {
  const path = await openForm(page, citizen);
  await textField(page).fill('Skrevet på bokmål');
  await page.locator('button[name="lang"][value="nn"]').click();
  await expect(page).toHaveURL(path.replace('/nb/', '/nn/'));
  await expect(textField(page)).toHaveValue('Skrevet på bokmål');
});

test('step-up, the 404 page and the problem page show', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.goto(`/nb${serviceAtHigh().home}`);
  await expect(page.locator('main a[href^="/oauth2/login"]')).toBeVisible();
  const missing = await page.goto('/nb/no-such-page');
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.notFound.title);
  await page.goto('/nb/problem?reference=1A2B-3C4D');
  await expect(page.getByText('1A2B-3C4D')).toBeVisible();
});
