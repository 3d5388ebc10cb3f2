/** One wish to log in is one request to ID-porten: no prefetch, no second try by a script, no login in the background. */
import type { Page } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { ageSession } from './citizens';
import { expect, test } from './fixtures';
import { openForm, sendForm, textField } from './steps/form';
import { type Stack, startStack } from './steps/stack';

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
        await page.goto(`${stack.portal}/nb${serviceAtHigh().home}`);
        await page.waitForURL(atOwnIdPorten);
      });
      expect(pushed).toBe(1);
    });

    test('a form sent after the session ended is one', async ({ page, citizen }) => {
      const path = await openForm(page, citizen, stack.portal);
      await textField(page).fill('Skrevet før tiden var ute');
      await ageSession(citizen, 31);
      const pushed = await pushedBy(page, async () => {
        // The form stands at this very address: only the way by ID-porten shows that it was sent.
        const asked = page.waitForRequest((request) => atOwnIdPorten(new URL(request.url())));
        await sendForm(page);
        await asked;
        // ID-porten still knows the citizen: its single sign-on leads straight back to the form.
        await page.waitForURL((url) => url.pathname === path);
        await expect(textField(page)).toHaveValue('Skrevet før tiden var ute');
      });
      expect(pushed).toBe(1);
    });
  });
}
