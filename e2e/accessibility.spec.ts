/**
 * axe on every page and state, in both themes: WCAG 2.0 to 2.2, A and AA, and the advice of axe; and what axe does not
 * measure, that what one can press stands out. With TEST_ALL=1 in four languages; else in Bokmål, and in Northern Sami,
 * which has the longest words, what depends on their length. `accessibility-count.ts` says at the end what was checked.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Page } from '@playwright/test';
import { busyAnswers } from '@/lib/http/server/busy-page';
import { type Locale, locales } from '@/lib/i18n/routing';
import { insteadLine, urgentLine } from '@/services/services';
import { openPages, serviceAtHigh, walks } from '@/services/testing';
import { countChecks } from './accessibility-count';
import { expect, test } from './fixtures';
import { axeFindings } from './steps/axe';
import { weakShapes } from './steps/contrast';
import { openSignedIn } from './steps/sign-in';
import { goWalk, type See } from './walk';

// A colour on its way to the other theme is neither's.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

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

const themes = ['light', 'dark'] as const;

/** The page as it stands, in each theme. Answers how many findings there are; each fails the test, which goes on. */
async function findNothing(page: Page, state: string): Promise<number> {
  let count = 0;
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const findings = [...(await axeFindings(page)), ...(await weakShapes(page))];
    expect.soft({ state, theme, findings }).toEqual({ state, theme, findings: [] });
    count += findings.length;
  }
  return count;
}

/** One h1, no sideways scroll at 320 px, no style attribute. */
async function fitsNarrow(page: Page, state: string): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  expect(await page.locator('.page [style]').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect({ state, width }).toEqual({ state, width: 320 });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What one test holds its states against. */
function checks(locale: Locale): See {
  let seen = 0;
  return async (page, state) => {
    const withAxe = locale === 'nb' || Boolean(process.env.TEST_ALL) || seen === 0;
    seen++;
    if (withAxe) countChecks({ locale, themes: themes.length, findings: await findNothing(page, state) });
    await fitsNarrow(page, state);
  };
}

/** The answer of a portal that has no room, with its own policy. */
async function openBusy(page: Page, locale: Locale): Promise<void> {
  const answer = busyAnswers({ urgent: urgentLine, instead: insteadLine }, 60);
  const asked = Object.assign(Readable.from([]), { url: `/${locale}`, headers: {}, method: 'GET' });
  const { status, body, headers } = await answer(asked as unknown as IncomingMessage);
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  await page.route(`**/${locale}/busy`, (route) => route.fulfill({ status, body, headers: Object.fromEntries(texts) }));
  await page.goto(`/${locale}/busy`);
}

const tried: readonly Locale[] = process.env.TEST_ALL ? locales : ['nb', 'se'];

for (const locale of tried) {
  test(`open pages in ${locale}`, async ({ page }) => {
    test.setTimeout(240_000);
    const holds = checks(locale);
    for (const path of pages) {
      await page.goto(`/${locale}${path}`);
      await holds(page, path || 'start page');
    }
    // It has no language in its address: that of the pages before.
    await page.goto('/oauth2/logout');
    await holds(page, 'the page that asks before it logs out');
    await openBusy(page, locale);
    await holds(page, 'the page of a portal that has too much to do');
  });

  test(`signed in at substantial in ${locale}`, async ({ page, citizen }) => {
    const holds = checks(locale);
    await openSignedIn(page, `/${locale}/my-page`, citizen, 'MinID');
    await holds(page, 'my page');
    await page.goto(`/${locale}${serviceAtHigh().home}`);
    await expect(page).toHaveURL(/step-up/);
    await holds(page, 'step-up');
  });

  for (const walk of walks) {
    test(`${walk.name} in ${locale}`, async ({ page }) => {
      test.setTimeout(240_000);
      await goWalk(walk, page, locale, checks(locale));
    });
  }
}

test('paper is white, also where the device is dark', async ({ page }) => {
  const colours = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [...['--ax-bg-default', '--hp-mist'].map((name) => style.getPropertyValue(name)), style.colorScheme];
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/nb');
  const light = (await colours()).slice(0, 2);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await colours())[0]).not.toBe(light[0]);
  await page.emulateMedia({ media: 'print' });
  expect(await colours()).toEqual([...light, 'light']);
});
