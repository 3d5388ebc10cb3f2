/** Every page and state of the portal in a browser, as tests of the file that asks for them. */
import type { Locale } from '@/lib/i18n/routing';
import { openPages, serviceAtHigh, walks } from '@/services/testing';
import { addToLog } from './citizens';
import { test } from './fixtures';
import { openSignedIn } from './steps/sign-in';
import { goWalk, type See } from './walk';

const reasons = ['cancelled', 'again', 'other-person', 'no-number', 'refused', 'unavailable'];
const pages = [
  '',
  '/accessibility',
  '/privacy',
  '/signed-out',
  '/signed-out?form=lost',
  '/no-such-page',
  '/problem?reference=1A2B-3C4D',
  ...reasons.map((reason) => `/login-failed?reason=${reason}`),
  ...openPages,
];

/** Adds the tests in a language. `makeSee` is called once in each of them, and what it gives at each page and state. */
export function testEveryState(locale: Locale, makeSee: (locale: Locale) => See): void {
  test(`open pages in ${locale}`, async ({ page }) => {
    test.setTimeout(240_000);
    const see = makeSee(locale);
    for (const path of pages) {
      await page.goto(`/${locale}${path}`);
      await see(page, path || 'start page');
    }
    // It has no language in its address: that of the pages before.
    await page.goto('/oauth2/logout');
    await see(page, 'the page that asks before it logs out');
  });

  test(`signed in at substantial in ${locale}`, async ({ page, citizen }) => {
    const see = makeSee(locale);
    await openSignedIn(page, `/${locale}/my-page`, citizen, 'MinID');
    await see(page, 'my page');
    await page.goto(`/${locale}${serviceAtHigh().home}`);
    await page.waitForURL(/step-up/);
    await see(page, 'step-up');
  });

  test(`the access log and what is mine in ${locale}`, async ({ page, citizen }) => {
    const see = makeSee(locale);
    await openSignedIn(page, `/${locale}/access-log`, citizen);
    await see(page, 'an empty access log');
    await addToLog(citizen.id);
    await page.goto(`/${locale}/access-log`);
    await see(page, 'access log');
    await page.goto(`/${locale}/my-page/my-data`);
    await see(page, 'what is mine');
  });

  for (const walk of walks) {
    test(`${walk.name} in ${locale}`, async ({ page }) => {
      test.setTimeout(240_000);
      await goWalk(walk, page, locale, makeSee(locale));
    });
  }
}
