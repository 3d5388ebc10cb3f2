import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { addChild, bornYearsAgo } from '@/scripts/testing/relations';
import { appointmentsOf } from '@/services/booking/testing/patients';
import { expect, makePatient, nb, test } from './fixtures';

/** Tabs on until the focus stands on what `isThere` says; fails where it never does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never reaches ${selector}`);
}

test('a citizen books with the keyboard alone', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await tabTo(page, 'input[name="type"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/time/);
  await tabTo(page, 'input[name="slot"]');
  const first = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  await page.keyboard.press('ArrowDown');
  const second = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  expect(second).not.toBe(first);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe('slot');
  await tabTo(page, 'button[name="go"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/reason/);
  await tabTo(page, 'textarea');
  await page.keyboard.type('Vondt i kneet');
  await tabTo(page, 'button[name="go"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/check/);
  await tabTo(page, 'button[name="go"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.appointments.receipt.title);
  expect(await appointmentsOf(citizen)).toHaveLength(1);
});

test('a parent chooses the child, and comes back to themselves, with the keyboard alone', async ({ page, citizen }) => {
  await addChild(citizen, 7, await makePatient({ birthDate: bornYearsAgo(7) }));
  await openSignedIn(page, '/nb/acting-for', citizen);
  const strip = page.getByRole('region', { name: nb.acting.region });
  await tabTo(page, 'input[name="who"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(strip).toContainText('Odin Prøvestad');
  await tabTo(page, '.acting a, .acting button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/acting-for/);
  await tabTo(page, 'input[name="who"]');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/my-page/);
  await expect(strip).toHaveCount(0);
});
