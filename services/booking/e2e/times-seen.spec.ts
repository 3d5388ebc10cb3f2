/** The step of times: its first times are seen on a phone and at 400 %, and its bar says what is chosen and covers nothing. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import { locales } from '@/lib/i18n/routing';
import { addDraft, weekday } from '@/services/booking/testing/patients';
import { goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, test } from './fixtures';
import { leaf, newDraft, nine, openTimes, phone, picked, seen, world } from './times-steps';

/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };

async function measure(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return seen(page);
}

/** Where the first row is seen at 400 %: on arrival in the step, and in the next week. */
async function measureZoomed(page: Page, path: string) {
  await page.setViewportSize(zoomed);
  const at400 = await measure(page, path);
  await leaf(page, 'next');
  await expect.poll(async () => (await seen(page)).week).toBeLessThanOrEqual(24);
  const leafed = await seen(page);
  await page.setViewportSize(phone);
  return { at400, leafed };
}

/** The focused element, where what rests at the end of the window covers it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.pick');
    const active = document.activeElement;
    const isIn = !active || active === document.body || bar?.contains(active);
    const end = bar?.querySelector('p') ? bar.getBoundingClientRect().top : window.innerHeight;
    return !isIn && active.getBoundingClientRect().bottom > end + 1 ? active.outerHTML : undefined;
  });

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('a whole row of times is seen without scrolling, in every language, also above the bar; and at 400 %', async ({
    page,
  }) => {
    test.slow();
    const citizen = await world();
    const [chosenPath, freshPath] = [`${await addDraft(citizen, nine)}/time`, await newDraft(citizen)];
    await openSignedIn(page, `/nb${freshPath}`, citizen);
    const table: Record<string, object> = {};
    for (const locale of locales) {
      const fresh = await measure(page, `/${locale}${freshPath}`);
      const chosen = await measure(page, `/${locale}${chosenPath}`);
      const { at400, leafed } = await measureZoomed(page, `/${locale}${freshPath}`);
      const rows = { fresh: fresh.row, chosen: chosen.row, end: [chosen.end], at400: at400.row, leafed: leafed.row };
      table[locale] = Object.fromEntries(Object.entries(rows).map(([name, edges]) => [name, edges.join('–')]));
      expect.soft(fresh.row[1], `the row in ${locale}`).toBeLessThanOrEqual(phone.height);
      expect.soft(chosen.row[1], `the row above the bar in ${locale}`).toBeLessThanOrEqual(chosen.end);
      expect.soft(at400.row[0], `the first time at 400 % in ${locale}`).toBeLessThanOrEqual(720);
      const half = ((leafed.row[0] ?? 0) + (leafed.row[1] ?? 0)) / 2;
      expect.soft(half, `the row of another week at 400 % in ${locale}`).toBeLessThanOrEqual(zoomed.height);
      const widths = [fresh, chosen, at400, leafed].map(({ width }) => width);
      expect.soft(widths).toEqual([phone.width, phone.width, zoomed.width, zoomed.width]);
    }
    if (isFull) for (const row of Object.entries(table)) process.stdout.write(`${JSON.stringify(row)}\n`);
  });

  test('a link opens the dates; what rests at the end covers neither focus nor what is pressed', async ({ page }) => {
    await openTimes(page, await world());
    await expect(page.locator('#date')).toBeHidden();
    await page.locator('.chip--goto').click();
    await expect(page.locator('#date')).toBeFocused();
    await timeRadio(page, weekday(2, 12)).check();
    await expect(picked(page)).toBeVisible();
    await expect.poll(() => covered(page)).toBeUndefined();
    await page.locator('.chip').first().focus();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', ...Array<string>(9).fill('ArrowDown'), 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      expect(await covered(page), key).toBeUndefined();
    }
  });
});

test('where scripts run, the bar follows the pressed time, and forgets it with the week', async ({ page }) => {
  await openTimes(page, await world());
  await expect(picked(page)).toHaveCount(0);
  await timeRadio(page, weekday(0, 12)).check();
  await expect(picked(page)).toContainText(/kl\.\s1[34]\.00/);
  await timeRadio(page, nine).check();
  await expect(picked(page)).toContainText(/kl\.\s(09|10)\.00/);
  // Choosing moves the focus nowhere.
  await expect(timeRadio(page, nine)).toBeFocused();
  await expect(page.locator('main button[name="go"]')).toHaveAccessibleDescription(/Du har valgt .* kl\./);
});

test('in forced colours a border tells the chosen time and what is held, where no colour can', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openTimes(page, await world());
  await timeRadio(page, nine).check();
  await expect(timeRadio(page, nine)).toHaveCSS('border-top-width', '3px');
  await expect(timeRadio(page, weekday(0, 12))).not.toHaveCSS('border-top-width', '3px');
  await goOn(page);
  await page.waitForURL(/\/reason/);
  await expect(page.locator('#hold')).toHaveCSS('border-left-width', '6px');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the bar shows no time that is no longer checked', async ({ page }) => {
    const citizen = await world();
    await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/time`, citizen);
    await expect(picked(page)).toBeVisible();
    await timeRadio(page, weekday(0, 12)).check();
    await expect(picked(page)).toBeHidden();
    await timeRadio(page, nine).check();
    await expect(picked(page)).toBeVisible();
  });

  test('Enter means "Next", whatever buttons the step has', async ({ page }) => {
    await openTimes(page, await world());
    await timeRadio(page, nine).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reason/);
  });
});
