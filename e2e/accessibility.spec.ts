/**
 * axe on every page and state, in both themes: WCAG 2.0 to 2.2, A and AA, and the advice of axe; and what axe does not
 * measure: that what one can press stands out and is large enough, and that all fits where text is large, spaced or
 * magnified, and windows are small (WCAG 1.4.4, 1.4.10, 1.4.12, 2.5.8). With TEST_ALL=1 in four languages; else in Northern
 * Sami, which has the longest words. What citizens and registers may write: a service's own journeys.
 * `accessibility-count.ts` says at the end what was checked.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Page } from '@playwright/test';
import { busyAnswers } from '@/lib/http/server/busy-page';
import { givenBackAnswers } from '@/lib/http/server/given-back';
import { type Locale, locales } from '@/lib/i18n/routing';
import { insteadLine, urgentLine } from '@/services/services';
import { countChecks } from './accessibility-count';
import { testEveryState } from './every-state';
import { expect, test } from './fixtures';
import { axeFindings, axeFindingsOfColours } from './steps/axe';
import { weakShapes } from './steps/contrast';
import { expectFits, sizes } from './steps/reflow';
import { smallTargets } from './steps/small-targets';
import type { See } from './walk';
import { isFull } from './ways';

// A colour on its way to the other theme is neither's.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const themes = ['light', 'dark'] as const;

/** In short, of the second theme only what a theme can change: its colours. All else of a page is the same in both. */
const axeIn = (theme: (typeof themes)[number]) => (theme === 'light' || isFull ? axeFindings : axeFindingsOfColours);

/** The page as it stands, in each theme. Answers how many findings there are; each fails the test, which goes on. */
async function findNothing(page: Page, state: string): Promise<number> {
  let count = 0;
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const findings = [...(await axeIn(theme)(page)), ...(await weakShapes(page))];
    expect.soft({ state, theme, findings }).toEqual({ state, theme, findings: [] });
    count += findings.length;
  }
  return count;
}

/** One h1 that is shown, no style attribute; what can be pressed is large enough, wide and narrow. */
async function isWellMade(page: Page, state: string): Promise<void> {
  await expect(page.locator('h1:visible')).toHaveCount(1);
  expect(await page.locator('.page [style]').count()).toBe(0);
  const wide = await smallTargets(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect({ state, small: [...wide, ...(await smallTargets(page))] }).toEqual({ state, small: [] });
  if (before) await page.setViewportSize(before);
}

const checks =
  (locale: Locale): See =>
  async (page, state) => {
    countChecks({ locale, themes: themes.length, sizes: sizes.length, findings: await findNothing(page, state) });
    await isWellMade(page, state);
    await expectFits(page, state);
  };

type Answer = { body: Buffer; headers: Record<string, string | number> };
const words = { urgent: urgentLine, instead: insteadLine };

/** What the server file answers in place of Next, with its own policy. The status is what a browser says nothing of. */
const ownAnswers: Record<string, (locale: Locale) => Promise<Answer>> = {
  'the page of a portal that has too much to do': (locale) =>
    busyAnswers(
      words,
      60,
    )(Object.assign(Readable.from([]), { url: `/${locale}`, headers: {} }) as unknown as IncomingMessage),
  'a form that is given back': async (locale) => {
    const form = new URLSearchParams({ reason: 'Vondt i kneet', go: '' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const sent = Object.assign(Readable.from([Buffer.from(`${form}`)]), { url: `/${locale}`, headers, method: 'POST' });
    const givenBack = { why: 'fault', reference: '1A2B-3C4D', texts: ['reason'], isLogout: true } as const;
    return givenBackAnswers({ words, securityHeaders: [] })(sent as unknown as IncomingMessage, givenBack);
  },
};

async function openOwn(page: Page, address: string, { body, headers }: Answer): Promise<void> {
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  await page.route(`**${address}`, (route) => route.fulfill({ body, headers: Object.fromEntries(texts) }));
  await page.goto(address);
}

const tried: readonly Locale[] = isFull ? locales : ['se'];

for (const locale of tried) {
  testEveryState(locale, checks);

  test(`what the server answers in place of a page in ${locale}`, async ({ page }) => {
    for (const [nth, [state, answer]] of Object.entries(ownAnswers).entries()) {
      await openOwn(page, `/${locale}/own-${nth}`, await answer(locale));
      await checks(locale)(page, state);
    }
  });
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
