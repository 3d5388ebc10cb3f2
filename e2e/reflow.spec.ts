/**
 * Every page and state fits where text is large, spaced or magnified, and windows are small: WCAG 1.4.4, 1.4.10, 1.4.12,
 * 2.5.8. With TEST_ALL=1 in four languages; else in Northern Sami, which has the longest words. What citizens and
 * registers may write: a service's own journeys.
 */
import type { Locator, Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/routing';
import { catalogue } from './catalogue';
import { ageSession } from './citizens';
import { testEveryState } from './every-state';
import { expect, test } from './fixtures';
import { expectFits, sizes } from './steps/reflow';
import { openSignedIn } from './steps/sign-in';

const tried: readonly Locale[] = process.env.TEST_ALL ? locales : ['se'];
let seen = 0;

test.afterEach(({ page: _ }, { title, errors }) => {
  console.log(`${title}: ${seen} states at ${sizes.length} sizes, ${errors.length} with misfits`);
  seen = 0;
});

for (const locale of tried) {
  testEveryState(locale, () => async (page, state) => {
    seen++;
    await expectFits(page, state);
  });

  test(`the dialog before and after the end of a session in ${locale}`, async ({ page, citizen }) => {
    const { session } = catalogue(locale);
    await page.clock.install();
    await openSignedIn(page, `/${locale}/my-page`, citizen);
    for (const [minutes, title] of [
      [28.5, session.title],
      [5, session.endedTitle],
    ] as const) {
      await ageSession(citizen, minutes);
      await passTime(page, minutes, page.getByRole('dialog', { name: title }));
      seen++;
      await expectFits(page, title);
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
