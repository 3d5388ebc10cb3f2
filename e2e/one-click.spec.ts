/** One wish to log in is one request to ID-porten: no prefetch, no second try by a script, no login in the background. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { chooseKind, chooseTime } from './steps/book';
import { authenticate } from './steps/sign-in';
import { type Stack, startStack } from './steps/stack';
import { ageSession, type TestCitizen, weekday } from './world';

test.describe.configure({ mode: 'default' });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.stop());

const atOwnIdPorten = (url: URL) => url.origin === stack.issuer;

/** How many authorizations are pushed to ID-porten until this is done and the network is idle. */
async function pushedBy(page: Page, work: () => Promise<void>): Promise<number> {
  const before = await stack.asked('/par');
  await work();
  await page.waitForLoadState('networkidle');
  return (await stack.asked('/par')) - before;
}

async function openReasonStep(page: Page, citizen: TestCitizen) {
  await page.goto(`${stack.portal}/nb/appointments/new`);
  await authenticate(page, citizen, 'BankID', atOwnIdPorten);
  await chooseKind(page, 'office');
  await chooseTime(page, weekday(0, 8));
  await page.locator('textarea').fill('Skrevet før tiden var ute');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a page with links to the login begins none', async ({ page }) => {
      const pushed = await pushedBy(page, async () => {
        await page.goto(`${stack.portal}/nb`);
        await page.locator('.who a[href^="/oauth2/login"]').hover();
      });
      expect(pushed).toBe(0);
    });

    test('one click on "Logg inn" is one', async ({ page }) => {
      await page.goto(`${stack.portal}/nb`);
      const pushed = await pushedBy(page, async () => {
        await page.locator('.who a[href^="/oauth2/login"]').click();
        await page.waitForURL(atOwnIdPorten);
      });
      expect(pushed).toBe(1);
    });

    test('a page that needs a login is one', async ({ page }) => {
      const pushed = await pushedBy(page, async () => {
        await page.goto(`${stack.portal}/nb/appointments`);
        await page.waitForURL(atOwnIdPorten);
      });
      expect(pushed).toBe(1);
    });

    test('a form sent after the session ended is one', async ({ page, citizen }) => {
      await openReasonStep(page, citizen);
      await ageSession(citizen, 31);
      const pushed = await pushedBy(page, async () => {
        await page.locator('main button[name="go"]').click();
        // ID-porten still knows the citizen: its single sign-on leads straight back to the form.
        await page.waitForURL(/\/reason$/);
        await expect(page.locator('textarea')).toHaveValue('Skrevet før tiden var ute');
      });
      expect(pushed).toBe(1);
    });
  });
}
