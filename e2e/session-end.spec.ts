import type { Locator, Page } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { ageSession } from './citizens';
import { expect, nb, test } from './fixtures';
import { openForm, sendForm, textField } from './steps/form';
import { authenticate, openSignedIn } from './steps/sign-in';
import { everyWay, way } from './ways';

/** The page's clock goes on; again where its script was not running yet. The server's clock is the real one. */
async function passTimeUntilShown(page: Page, time: string, dialog: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(time);
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('two minutes before the end a dialog asks, takes the focus, and one button keeps the citizen signed in', async ({
  page,
  citizen,
}) => {
  await page.clock.install();
  await openSignedIn(page, '/nb/my-page', citizen);
  await ageSession(citizen, 28.5);
  const dialog = page.getByRole('dialog', { name: nb.session.title });
  await passTimeUntilShown(page, '28:30', dialog);
  const stay = dialog.getByRole('button', { name: nb.session.stay });
  await expect(stay).toBeFocused();
  await stay.click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await (await page.request.get('/oauth2/session')).json()).session.timeout_in_seconds)
    .toBeGreaterThan(29 * 60);
});

test('reading the session prolongs nothing', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  await ageSession(citizen, 20);
  for (let read = 0; read < 3; read++) {
    const { session } = await (await page.request.get('/oauth2/session')).json();
    expect(session.timeout_in_seconds).toBeLessThanOrEqual(10 * 60);
  }
});

test('when the session has ended, the page says so and leads through login to the text that was being written', async ({
  page,
  citizen,
}) => {
  await page.clock.install();
  const path = await openForm(page, citizen);
  await textField(page).fill('Skrevet da tiden gikk ut');
  await ageSession(citizen, 31);
  const logInAgain = page.locator('main').getByRole('link', { name: nb.signedOut.logIn });
  await passTimeUntilShown(page, '31:00', logInAgain);
  await expect(page.getByText(nb.signedOut.timeText)).toBeVisible();
  expect(await serviceAtHigh().form.kept(citizen)).toBe('Skrevet da tiden gikk ut');
  // ID-porten still knows the citizen: the link leads there and straight back, with nothing to press.
  const back = page.waitForRequest(/\/api\/auth\/callback\//);
  await logInAgain.click();
  await back;
  await page.waitForLoadState();
  await expect(page).toHaveURL(path);
  await expect(textField(page)).toHaveValue('Skrevet da tiden gikk ut');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(() => {
    test.use({ javaScriptEnabled });
    const how = javaScriptEnabled ? 'with' : 'without';

    test(
      `a form that arrives after the time-out is kept and found again ${how} JavaScript`,
      everyWay,
      async ({ page, citizen }) => {
        const path = await openForm(page, citizen);
        await textField(page).fill('Skrevet før tiden var ute');
        await ageSession(citizen, 31);
        const back = page.waitForRequest(way().callback);
        await sendForm(page);
        if (way().asksAnewAfterTimeOut) await authenticate(page, citizen);
        await back;
        await page.waitForURL((url) => url.pathname === path);
        await expect(textField(page)).toHaveValue('Skrevet før tiden var ute');
      },
    );
  });
}

test('a form that is sent after a logout is stored nowhere, and the page says so', async ({
  page,
  citizen,
  origin,
}) => {
  await openForm(page, citizen);
  await textField(page).fill('Skrevet etter utlogging');
  await page.request.post(way().logout, { headers: { origin }, maxRedirects: 0 });
  await sendForm(page);
  await expect(page).toHaveURL(/\/signed-out\?form=lost/);
  expect(await serviceAtHigh().form.kept(citizen)).toBeUndefined();
});
