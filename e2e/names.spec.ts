/** How the portal addresses a citizen whom no register knows: by the name that the login brought, or without one. */
import type { Page } from '@playwright/test';
import { expect, nb, test } from './fixtures';
import { openSignedIn } from './steps/sign-in';
import { everyWay, everyWayInFull, way } from './ways';

const unknown = nb.myPage.helloUnknown.split('{')[0] ?? '';

/** My page tells level, method, since when and until when. */
async function expectFacts(page: Page, eid: string): Promise<void> {
  const facts = page.locator('dl.facts').last();
  await expect(facts).toContainText(eid);
  await expect(facts).toContainText(nb.eid.level.high);
  await expect(facts.locator('dd').nth(2)).toHaveText(/^kl\.\s\d\d\.\d\d$/);
  await expect(facts.locator('dd').nth(3)).toContainText(/\d\d\.\d\d/);
}

test(
  'a citizen in no register is called by the name that came with BankID, where one came',
  everyWay,
  async ({ page, citizen }) => {
    await openSignedIn(page, '/nb/my-page', citizen, 'BankID');
    const hello = page.locator('main .lead');
    if (way().bringsName) {
      await expect(hello).toHaveText(/^Hei, \p{Lu}.+\. Du er logget inn med BankID\.$/u);
      await expect(page.locator('.who strong')).toHaveText(/^\p{Lu}/u);
    } else {
      await expect(hello).toHaveText(new RegExp(`^${unknown}BankID`));
    }
    await expectFacts(page, 'BankID');
  },
);

test('with MinID no name comes, and the page greets without one', everyWayInFull, async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await expect(page.locator('main .lead')).toHaveText(new RegExp(`^${unknown}MinID`));
});

test('My page tells level, method, since when and until when', everyWayInFull, async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'Buypass');
  await expectFacts(page, 'Buypass');
});
