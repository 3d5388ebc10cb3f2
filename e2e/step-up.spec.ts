/** A step-up that was cancelled or failed leaves the citizen signed in, and the page says so. */
import { locales } from '@/lib/i18n/routing';
import { serviceAtHigh } from '@/services/testing';
import { catalogue } from './catalogue';
import { openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { openForm } from './steps/form';
import { atIdPorten, authenticate, openSignedIn } from './steps/sign-in';

const { home } = serviceAtHigh();

test('who cancels a step-up is told that they are still signed in, and finds My page and another try', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.goto(`/nb${home}`);
  await page.locator('main a[href^="/oauth2/login"]').click();
  await page.waitForURL(atIdPorten);
  await page.getByRole('link', { name: /avbryt/i }).click();
  await expect(page).toHaveURL(/\/nb\/login-failed\?reason=cancelled/);
  const main = page.locator('main');
  await expect(main).toContainText(nb.loginFailed.stillInTooLow);
  await expect(main).not.toContainText(nb.loginFailed.cancelled.text);
  expect(await openSessionsOf(citizen)).toBe(1);
  await main.getByRole('link', { name: nb.stepUp.back }).click();
  await expect(page).toHaveURL('/nb/my-page');
  await page.goBack();
  await main.locator('a[href^="/oauth2/login"]').click();
  await authenticate(page, citizen, 'BankID');
  await expect(page).toHaveURL(`/nb${home}`);
});

test('who must step up out of a form reads that the answers are saved', async ({ page, citizen }) => {
  const path = await openForm(page, citizen);
  await page.context().clearCookies();
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.goto(path);
  await expect(page).toHaveURL(/\/nb\/step-up\?/);
  await expect(page.locator('main')).toContainText(nb.stepUp.saved);
});

test('who is signed in at the level asked for is not told that it is too low', async ({ page, citizen }) => {
  await openSignedIn(page, `/nb${home}`, citizen);
  await page.goto(`/nb/login-failed?reason=cancelled&redirect=/nb${home}`);
  await expect(page.locator('main .lead')).toHaveText(nb.loginFailed.stillIn);
});

test('who was never signed in reads that they are not', async ({ page }) => {
  await page.goto(`/nb/login-failed?reason=cancelled&redirect=/nb${home}`);
  await expect(page.locator('main .lead')).toHaveText(nb.loginFailed.cancelled.text);
});

/** "Again", as each language says it. */
const again = { nb: /på nytt/i, nn: /på nytt/i, se: /ođđasit/i, en: /again/i };

test('who is not signed in is asked to log in, not to log in again', async ({ page }) => {
  for (const locale of locales) {
    const { stepUp } = catalogue(locale);
    await page.goto(`/${locale}/step-up?redirect=/${locale}${home}`);
    await expect(page.locator('main a[href^="/oauth2/login"]')).toHaveText(stepUp.logInSignedOut);
    await expect(page.locator('main')).not.toContainText(again[locale]);
    await page.goto(`/${locale}/step-up`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(stepUp.titleSignedOut);
  }
});
