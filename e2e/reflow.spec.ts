/**
 * The session's dialog, and what comes after the end, fit where text is large, spaced or magnified. Every other page and
 * state: accessibility.spec.ts.
 */
import type { Locator, Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/routing';
import { catalogue } from './catalogue';
import { ageSession } from './citizens';
import { expect, test } from './fixtures';
import { expectFits } from './steps/reflow';
import { openSignedIn } from './steps/sign-in';

const tried: readonly Locale[] = process.env.TEST_ALL ? locales : ['se'];
for (const locale of tried) {
  test(`the dialog before the end of a session, and the page after it, in ${locale}`, async ({ page, citizen }) => {
    const { session, signedOut } = catalogue(locale);
    await page.clock.install();
    await openSignedIn(page, `/${locale}/my-page`, citizen);
    for (const [minutes, seen] of [
      [28.5, page.getByRole('dialog', { name: session.title })],
      [5, page.getByRole('heading', { level: 1, name: signedOut.timeTitle })],
    ] as const) {
      await ageSession(citizen, minutes);
      await passTime(page, minutes, seen);
      await expectFits(page, `after ${minutes} minutes`);
    }
  });
}

/** The page's clock goes on; again where its script was not running yet. */
async function passTime(page: Page, minutes: number, until: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(minutes * 60_000);
    await expect(until).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
