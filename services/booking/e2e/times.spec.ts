/** The step of times: one arrives where one goes, and what is checked stays chosen. */
import type { Page } from '@playwright/test';
import { isLong } from '@/e2e/steps/own-database';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { calendarDate } from '@/lib/calendar/oslo';
import { weekOf } from '@/lib/calendar/weeks';
import { addDraft, addWeekWithoutSlots, takeSlot, weekday } from '@/services/booking/testing/patients';
import { goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';
import { focused, later, leaf, nine, openTimes, phone, picked, seen, world } from './times-steps';

async function leafsWithWhatIsChecked(page: Page): Promise<void> {
  await openTimes(page, await world());
  await timeRadio(page, nine).check();
  await leaf(page, 'next');
  expect(new URL(page.url()).search).toBe(`?week=${weekOf(later)}`);
  await expect.poll(() => focused(page)).toBe('week');
  const arrived = await seen(page);
  expect(arrived.week).toBeLessThanOrEqual(32);
  expect(arrived.row[1]).toBeLessThanOrEqual(arrived.end);
  await expect(picked(page)).toContainText(/kl\.\s(09|10)\.00/);
  await expect(page.locator('.slot input:checked')).toHaveCount(0);
  await page.locator('button[name="lang"][value="se"]').click();
  await expect(page).toHaveURL(/\/se\/.*week=/);
  await expect(picked(page)).toBeVisible();
  await goOn(page);
  await page.waitForURL(/\/reason/);
}

/** The second week has none in the afternoon: the page leads on to a day that has, and back to the chosen time. */
async function asksForAfternoons(page: Page): Promise<void> {
  await openTimes(page, await world());
  await timeRadio(page, nine).check();
  await leaf(page, 'next');
  const afternoon = page.getByRole('button', { name: nb.times.afternoon });
  await afternoon.click();
  await expect(page).toHaveURL(/week=.*part=afternoon#week$/);
  await expect(page.locator('main .nofree h3')).toBeVisible();
  await expect.poll(() => focused(page)).toBe('week');
  // Once more leads nowhere else: the focus is not lost.
  const answer = page.waitForResponse((each) => each.request().method() === 'POST');
  await afternoon.click();
  await (await answer).finished();
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  // A press does nothing while the one before is under way, which ends with its answer.
  await expect(async () => {
    await page.locator('main .nofree button').click();
    await expect(page).toHaveURL(/date=.*part=afternoon#d20/, { timeout: 1_500 });
  }).toPass({ timeout: 5_000 });
  await expect(timeRadio(page, weekday(0, 12))).toHaveCount(1);
  await expect(timeRadio(page, nine)).toHaveCount(0);
  await page.reload();
  await expect(timeRadio(page, weekday(0, 12))).toHaveCount(1);
  await expect(afternoon).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: nb.times.showChosen }).click();
  await expect(timeRadio(page, nine)).toBeChecked();
  await expect.poll(() => focused(page)).toBe(`d${calendarDate(nine)}`);
}

async function goesToDate(page: Page): Promise<void> {
  await openTimes(page, await world());
  const days = page.locator('#date option');
  await expect(days).toHaveCount(4);
  await expect(days.first()).toContainText(/, 4 ledige$/);
  await expect(page.locator('#date optgroup').last()).toHaveAttribute('label', /^Uke \d+$/);
  await page.locator('.chip--goto').click();
  await page.locator('#date').selectOption(calendarDate(later));
  await page.locator('button[name="goto"]').click();
  const date = calendarDate(later);
  await page.waitForURL((url) => url.search === `?date=${date}` && url.hash === `#d${date}`);
  await expect(timeRadio(page, later)).toHaveCount(1);
  await expect.poll(() => focused(page)).toBe(`d${date}`);
}

async function changesKind(page: Page): Promise<void> {
  const citizen = await world();
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/time?week=${weekOf(nine)}`, citizen);
  const change = async (kind: string) => {
    await page.locator('main button[name="back"]').click();
    await page.waitForURL(/\/kind/);
    await page.locator(`label[for="${kind}"]`).click();
    await goOn(page);
    await page.waitForURL(/\/time/);
  };
  await change('video');
  await expect(page.locator('#notice')).toContainText(/på legekontoret.* på video/s);
  await expect(picked(page)).toHaveCount(0);
  await change('phone');
  await expect(page.locator('#notice')).toContainText(/på legekontoret.* på telefon/s);
  await change('office');
  await expect(timeRadio(page, nine)).toBeChecked();
  await expect(page.locator('#notice')).toHaveCount(0);
  await expect(picked(page)).toBeVisible();
}

async function choosesAmongTheNearest(page: Page): Promise<void> {
  const citizen = await world();
  if (!citizen.gp) throw new Error('the citizen has no GP');
  const emptyWeek = await addWeekWithoutSlots(citizen.gp);
  const draft = await addDraft(citizen, nine);
  await takeSlot(citizen.gp, nine);
  await openSignedIn(page, `/nb${draft}/time?taken=1`, citizen);
  await timeRadio(page, weekday(0, 8, 40)).check({ force: true });
  await page.getByRole('button', { name: nb.booking.taken.all }).click();
  await expect(page.locator('#week')).toBeVisible();
  await expect(timeRadio(page, weekday(0, 8, 40))).toBeChecked();
  await page.goto(`/nb${draft}/time?week=${emptyWeek}`);
  await expect(picked(page)).toBeVisible();
  await goOn(page);
  await page.waitForURL(/\/check/);
}

/** The way, and whether it is tried with scripts in the short run; with TEST_ALL=1 each is tried both ways. */
const ways: [title: string, go: (page: Page) => Promise<void>, withScripts: boolean][] = [
  ['one arrives at the week that one asks for, and a checked time comes along', leafsWithWhatIsChecked, false],
  ['a part of the day leads to its times, also from a week without any', asksForAfternoons, true],
  ['a date is chosen from the days that have free times', goesToDate, true],
  ['a new kind sets the time aside and says so; the kind before finds it again', changesKind, true],
  ['one of the nearest times, and a time beside an empty week, stay chosen', choosesAmongTheNearest, false],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: phone });

    for (const [title, go, withScripts] of ways)
      if (isLong || withScripts === javaScriptEnabled) test(title, ({ page }) => go(page));
  });
}
