import { openSignedIn } from '@/e2e/steps/sign-in';
import { everyWay, everywhere, isFull, way } from '@/e2e/ways';
import { appointmentsOf, weekday } from '@/services/booking/testing/patients';
import { confirm, fillIn } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

test.use({ javaScriptEnabled: false });

test(
  'a citizen signs in, books, reads the receipt, cancels and logs out without JavaScript',
  // In short `booking.spec.ts` books behind nginx and on PgBouncer.
  isFull ? everywhere : everyWay,
  async ({ page, citizen }) => {
    await openSignedIn(page, '/nb/appointments/new', citizen);
    await fillIn(page, 'office', weekday(1, 8, 20), 'Vondt i kneet\nsiden mandag');
    await confirm(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.appointments.receipt.title);
    await expect(page.getByText('siden mandag')).toBeVisible();
    await page.goto('/nb/appointments');
    await page.locator('a[href*="/cancel"]').first().click();
    await page.locator('main button[type="submit"]').click();
    await expect(page.getByText(nb.appointments.cancelledByYou).first()).toBeVisible();
    expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['cancelled']);
    await page.getByRole('button', { name: nb.layout.logOut }).click();
    // No script sends the form to ID-porten: the citizen presses the button.
    if (way().sendsLogoutForm) await page.locator('main button').click();
    await expect(page).toHaveURL(way().signedOut);
  },
);

test('the language buttons of a form keep what was typed', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await page.locator('label[for="video"]').click();
  await page.locator('button[name="lang"][value="nn"]').click();
  await expect(page).toHaveURL(/\/nn\/appointments\/new\/.*\/kind/);
  await expect(page.locator('input[value="video"]')).toBeChecked();
});
