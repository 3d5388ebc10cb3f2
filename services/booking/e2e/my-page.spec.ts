/** What the portal's pages say to a citizen of the booking. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { everyWay } from '@/e2e/ways';
import { expect, nb, test } from './fixtures';

test('My page greets a citizen of the register by name', everyWay, async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await expect(page.getByText(`${citizen.givenName} ${citizen.familyName}`)).toBeVisible();
});

test('who must step up reads that it is for the appointments', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.goto('/nb/appointments');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('timene');
});

test('who cancels a step-up is told that they are still signed in, and finds My page, the telephone and another try', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.goto('/nb/login-failed?reason=cancelled&redirect=/nb/appointments');
  const main = page.locator('main');
  await expect(main).toContainText(nb.loginFailed.stillInTooLow);
  await expect(main.locator('a[href^="tel:"]')).toBeVisible();
  await expect(main.locator('a[href^="/oauth2/login"]')).toBeVisible();
  await main.getByRole('link', { name: nb.stepUp.back }).click();
  await expect(page).toHaveURL('/nb/my-page');
});
