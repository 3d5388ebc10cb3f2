/** axe on every page and state, in four languages: WCAG 2.0 to 2.2, A and AA, and best practice. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/routing';
import { expect, test } from './fixtures';
import { chooseKind, chooseTime, confirm, sayWhy } from './steps/book';
import { openSignedIn } from './steps/sign-in';
import { addAppointment, makeCitizen, takeAllSlots, takeSlot, weekday } from './world';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const goOn = (page: Page) => page.locator('main button[name="go"]').click();

/** No finding, one h1, no sideways scroll at 320 px, no text that the catalogue lacks, no style attribute. */
async function holds(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect({ state, findings: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
      state,
      findings: [],
    });
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('.page [style]').count()).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect({ state, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
      state,
      width: 320,
    });
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}

async function open(page: Page, locale: Locale, path: string): Promise<void> {
  await page.goto(`/${locale}${path}`);
  await holds(page, path || 'start page');
}

for (const locale of locales) {
  test(`open pages in ${locale}`, async ({ page, citizen }) => {
    test.slow();
    for (const path of [
      '',
      '/practices',
      '/practices?q=finnes-ikke',
      '/accessibility',
      '/privacy',
      '/signed-out',
      '/signed-out?form=lost',
      '/no-such-page',
      '/problem?reference=1A2B-3C4D',
    ])
      await open(page, locale, path);
    for (const reason of ['cancelled', 'again', 'other-person', 'no-number', 'refused', 'unavailable'])
      await open(page, locale, `/login-failed?reason=${reason}`);
    await open(page, locale, `/practices/${citizen.gp?.slug}`);
    await open(page, locale, '/practices/karasjok-legesenter');
  });

  test(`signed in at substantial in ${locale}`, async ({ page, citizen }) => {
    await openSignedIn(page, `/${locale}/my-page`, citizen, 'MinID');
    await holds(page, 'my page');
    await open(page, locale, '/appointments');
    await expect(page).toHaveURL(/step-up/);
  });

  test(`the booking in ${locale}`, async ({ page, citizen }) => {
    test.slow();
    const nine = weekday(0, 8);
    await openSignedIn(page, `/${locale}/appointments`, citizen);
    await holds(page, 'no appointments');
    await open(page, locale, '/appointments/new');
    await goOn(page);
    await holds(page, 'no kind chosen');
    await chooseKind(page, 'office');
    await holds(page, 'time');
    await goOn(page);
    await page.waitForURL(/error=/);
    await holds(page, 'no time chosen');
    await chooseTime(page, nine);
    await holds(page, 'reason');
    await goOn(page);
    await page.waitForURL(/error=/);
    await holds(page, 'reason missing');
    await sayWhy(page, 'Vondt i kneet');
    await holds(page, 'check');
    if (citizen.gp) await takeSlot(citizen.gp, nine);
    await goOn(page);
    await page.waitForURL(/taken/);
    await holds(page, 'time taken');
    await page.locator('main .aksel-radio__label').first().click();
    await goOn(page);
    await page.waitForURL(/check/);
    await confirm(page);
    await holds(page, 'receipt');
    await addAppointment(citizen, new Date(Date.now() - 40 * 24 * 3600_000), {
      serviceType: 'phone',
      status: 'fulfilled',
    });
    await addAppointment(citizen, weekday(3, 9), { serviceType: 'video', status: 'cancelled' });
    await open(page, locale, '/appointments');
    await open(page, locale, '/appointments/new');
    await page.goto(`/${locale}/appointments`);
    await page.locator('a[href*="/cancel"]').first().click();
    await page.waitForURL(/cancel/);
    await holds(page, 'cancel');
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/cancel'));
    await holds(page, 'cancelled');
    await open(page, locale, '/appointments/7d0c9f5e-6d5c-4d8e-9a35-0a8f3f1b2c4d');
  });

  test(`what stands in the way of booking in ${locale}`, async ({ browser, baseURL }) => {
    test.slow();
    for (const wish of [
      { gp: null },
      { inRegister: false },
      { birthDate: `${new Date().getFullYear() - 12}-05-17` },
      {},
    ]) {
      const citizen = await makeCitizen(wish);
      if (Object.keys(wish).length === 0 && citizen.gp) await takeAllSlots(citizen.gp);
      const page = await (await browser.newContext({ baseURL })).newPage();
      await openSignedIn(page, `/${locale}/appointments/new`, citizen);
      await holds(page, JSON.stringify(wish));
      await open(page, locale, '/my-page');
      await page.context().close();
    }
  });
}
